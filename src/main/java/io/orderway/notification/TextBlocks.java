package io.orderway.notification;

import java.util.List;
import java.util.Map;

/** Texts for messages that a clerk writes, in neutral and respectful words: he picks one and goes over it. */
public interface TextBlocks {

    String COMPLAINT = "complaint";
    String REQUEST = "request";

    /**
     * @param use   what is written about: one of the constants above
     * @param facts what is put in for each {@code {name}}
     * @return in the order of their files' names
     */
    List<TextBlock> of(String use, Map<String, String> facts);

    record TextBlock(String title, String text) {
    }
}
