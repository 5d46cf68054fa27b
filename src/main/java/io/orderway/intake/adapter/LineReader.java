package io.orderway.intake.adapter;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a text line by line and keeps no more than {@value #LONGEST} characters of any of them, however long it is. Lines end with LF, CR LF
 * or CR.
 */
final class LineReader implements Closeable {

    static final int LONGEST = 65_536;

    private final Reader reader;
    private final char[] buffer = new char[16_384];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int position;
    private int filled;
    private long number;
    private boolean skipLineFeed;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    /**
     * @param number 1 for the first line
     * @param cut    the line is longer than what was kept of it
     */
    record Line(long number, String text, boolean cut) {
    }

    Optional<Line> next() throws IOException {
        if (!returned.isEmpty()) {
            return Optional.of(returned.pop());
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        for (int c = read(); ; c = read()) {
            if (c == '\n' && skipLineFeed) {
                skipLineFeed = false;
                continue;
            }
            skipLineFeed = c == '\r';
            if (c < 0 && text.isEmpty()) {
                return Optional.empty();
            }
            if (c < 0 || c == '\n' || c == '\r') {
                return Optional.of(new Line(++number, text.toString(), cut));
            }
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                cut = true;
            }
        }
    }

    /** Gives lines back, to be read again in their order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
