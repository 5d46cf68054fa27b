package io.orderway.quotation;

import io.orderway.shared.OrderNumber;
import java.util.Optional;

/** Reads quotations. */
public interface Quotations {

    Optional<Quotation> of(OrderNumber order);
}
