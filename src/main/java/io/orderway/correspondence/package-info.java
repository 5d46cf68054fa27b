/** What customers write to us and want to know: one inbox of their messages, and the link to where their order stands. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "inbox", "document", "publiclink", "outbox", "order"})
package io.orderway.correspondence;

import org.springframework.modulith.ApplicationModule;
