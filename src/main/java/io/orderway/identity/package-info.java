/** Who works here and what each may do: users, groups, rights, and the guard in front of every path. */
@ApplicationModule(allowedDependencies = {"shared", "engine"})
package io.orderway.identity;

import org.springframework.modulith.ApplicationModule;
