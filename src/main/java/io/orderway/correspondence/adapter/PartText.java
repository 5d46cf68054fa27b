package io.orderway.correspondence.adapter;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Reads a part's bytes, and its text in whatever alphabet it claims to be written and in whatever it is. */
final class PartText {

    private static final int MOST_TEXT = 1024 * 1024;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PartText() {
    }

    static String of(Part part) throws MessagingException, IOException {
        return decoded(bytes(part, MOST_TEXT), charset(part.getContentType()));
    }

    /** As it came, its encoding not undone. */
    static String raw(Part part) throws MessagingException, IOException {
        try (InputStream in = part instanceof MimeMessage message ? message.getRawInputStream()
                : part instanceof MimeBodyPart body ? body.getRawInputStream() : part.getInputStream()) {
            return decoded(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
    }

    /** At most so many; an unknown encoding is taken for none. */
    static byte[] bytes(Part part, int atMost) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(atMost);
        }
    }

    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String decoded(byte[] bytes, Charset claimed) {
        Charset likely = claimed.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : claimed;
        try {
            return likely.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            return new String(bytes, bytes.length == MOST_TEXT ? likely : WESTERN);
        }
    }
}
