package io.orderway.notification.application;

/** Turns a recorded message into words. */
public interface MessageTemplates {

    WrittenMessage write(DueMessage message);
}
