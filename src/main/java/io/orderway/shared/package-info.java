/** Value types that every capability speaks: order numbers, money, article numbers, quantities. No beans. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package io.orderway.shared;

import org.springframework.modulith.ApplicationModule;
