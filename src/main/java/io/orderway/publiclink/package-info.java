/** Links in mails to customers: they open one thing without a login, for a while, once, and tell nothing about anyone else. */
@ApplicationModule(allowedDependencies = {"shared", "engine"})
package io.orderway.publiclink;

import org.springframework.modulith.ApplicationModule;
