/** What customers write to us and want to know: one inbox of their messages, requests that are answered, and the link to where their order stands. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "inbox", "document", "publiclink", "outbox", "feedback", "order"})
package io.orderway.correspondence;

import org.springframework.modulith.ApplicationModule;
