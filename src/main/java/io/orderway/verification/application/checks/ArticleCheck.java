package io.orderway.verification.application.checks;

import io.orderway.catalog.Product;
import io.orderway.catalog.ProductStatus;
import io.orderway.order.OrderView;
import io.orderway.verification.FindingCode;
import io.orderway.verification.ProposedAction;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.domain.Discovery;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every line of goods names an article that is sold. */
@Component
class ArticleCheck implements Check {

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        return checked.goods().stream().flatMap(line -> finding(checked, line).stream());
    }

    private static Optional<Discovery> finding(CheckedOrder checked, OrderView.Line line) {
        Optional<Product> product = checked.product(line);
        if (product.isEmpty()) {
            return Optional.of(unknown(line).proposing(ProposedAction.REPLACE_ARTICLE, null));
        }
        if (product.get().isOrderable()) {
            return Optional.empty();
        }
        boolean blocked = product.get().status() == ProductStatus.BLOCKED;
        return Optional.of(Discovery.ofLine(blocked ? FindingCode.PRODUCT_BLOCKED : FindingCode.PRODUCT_DISCONTINUED, line.lineNumber(), line.sku(),
                        "Line %d: article %s is %s.".formatted(line.lineNumber(), line.sku(), blocked ? "not sold for the time being" : "not sold any more"))
                .proposing(ProposedAction.REPLACE_ARTICLE, null));
    }

    private static Discovery unknown(OrderView.Line line) {
        if (line.sku() == null || line.sku().isBlank()) {
            return Discovery.ofLine(FindingCode.PRODUCT_MISSING, line.lineNumber(), "", "Line %d names no article.".formatted(line.lineNumber()));
        }
        return Discovery.ofLine(FindingCode.PRODUCT_UNKNOWN, line.lineNumber(), line.sku(),
                "Line %d: there is no article %s.".formatted(line.lineNumber(), line.sku()));
    }
}
