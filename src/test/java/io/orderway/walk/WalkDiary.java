package io.orderway.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that keeps the last long walk's result below what it says about walks. */
record WalkDiary(Path page) {

    private static final String MARK = "<!-- last walk -->\n";

    void write(String report) throws IOException {
        String text = Files.readString(page);
        Files.writeString(page, text.substring(0, text.indexOf(MARK) + MARK.length()) + "\n" + report);
    }
}
