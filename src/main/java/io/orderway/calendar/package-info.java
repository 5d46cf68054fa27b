/** The company's working days and hours, and the clock that everything tells the time by. */
@ApplicationModule(allowedDependencies = {})
package io.orderway.calendar;

import org.springframework.modulith.ApplicationModule;
