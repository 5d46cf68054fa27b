/** Complaints: what customers are not content with, whose error it was, what they are offered for it, and every word that was exchanged. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "correspondence", "feedback", "customer", "order", "payment"})
package io.orderway.complaint;

import org.springframework.modulith.ApplicationModule;
