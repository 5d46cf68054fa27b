package io.orderway.notification.application;

import org.springframework.web.util.HtmlUtils;

/** A message as the customer reads it. */
public record WrittenMessage(String subject, String text, String html) {

    /** The same words without any layout. */
    public static WrittenMessage ofText(String subject, String text) {
        return new WrittenMessage(subject, text, "<!DOCTYPE html><html lang=\"en\"><body><pre style=\"font-family:inherit; white-space:pre-wrap\">%s</pre></body></html>"
                .formatted(HtmlUtils.htmlEscape(text)));
    }
}
