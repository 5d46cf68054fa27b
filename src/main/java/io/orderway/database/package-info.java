/** The database of demo and tests: an embedded PostgreSQL that keeps its data in a folder, and only where no other database is named. */
@ApplicationModule(allowedDependencies = {})
package io.orderway.database;

import org.springframework.modulith.ApplicationModule;
