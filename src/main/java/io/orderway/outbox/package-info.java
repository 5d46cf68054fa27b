/** How what leaves the house waits for it: rows that are taken for a while, threads that send them, growing rests between the attempts. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.orderway.outbox;

import org.springframework.modulith.ApplicationModule;
