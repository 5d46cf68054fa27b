package io.orderway.verification.application.checks;

import io.orderway.verification.FindingCode;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.domain.Discovery;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A line without a description is noted: what stands on the papers is the catalogue's, not the customer's, if the article is in it. */
@Component
class DescriptionCheck implements Check {

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        return checked.goods().stream()
                .filter(line -> line.description() == null || line.description().isBlank())
                .map(line -> Discovery.ofLine(FindingCode.DESCRIPTION_MISSING, line.lineNumber(), String.valueOf(line.sku()),
                        (checked.product(line).isPresent() ? "Line %d has no description; the catalogue's applies." : "Line %d has no description.")
                                .formatted(line.lineNumber())));
    }
}
