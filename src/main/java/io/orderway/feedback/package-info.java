/** What customers think of us: asked by link after an order, a request or a complaint, answered once, kept with order, step and clerk. */
@ApplicationModule(allowedDependencies = {"shared", "publiclink", "order"})
package io.orderway.feedback;

import org.springframework.modulith.ApplicationModule;
