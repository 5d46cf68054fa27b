package io.orderway.intake.adapter;

import io.orderway.intake.application.FileSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Which character set a file is written in: what its byte order mark says; else UTF-8 if all of its bytes are; else Windows-1252, which is
 * what office programs on western Windows write and which contains ISO-8859-1's letters.
 */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Encoding() {
    }

    static Charset of(FileSource file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] start = in.readNBytes(2);
            if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        try (InputStream in = file.open()) {
            return isUtf8(in) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    /** Opens the file as text behind its byte order mark. */
    static Reader read(FileSource file, Charset charset) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(new BufferedInputStream(file.open()), charset));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static boolean isUtf8(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(16_384);
        CharBuffer chars = CharBuffer.allocate(16_384);
        for (int count = fill(in, bytes); ; count = fill(in, bytes)) {
            bytes.flip();
            CoderResult result = decoder.decode(bytes, chars.clear(), count < 0);
            if (result.isError()) {
                return false;
            }
            if (count < 0) {
                return true;
            }
            bytes.compact();
        }
    }

    private static int fill(InputStream in, ByteBuffer bytes) throws IOException {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        return count;
    }
}
