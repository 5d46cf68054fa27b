package io.orderway.notification.application;

/** A message as the customer reads it. */
public record WrittenMessage(String subject, String text, String html) {
}
