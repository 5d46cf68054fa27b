package io.orderway.purchasing.application;

import io.orderway.purchasing.PlaceOutcome;
import io.orderway.purchasing.PlaceOutcome.Placed;
import io.orderway.purchasing.PlaceOutcome.Refused;
import io.orderway.purchasing.PurchaseDraft;
import io.orderway.purchasing.Replenishments.Suggestion;
import io.orderway.purchasing.Supplier;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders what was suggested, as purchasing has left it: one purchase order for each supplier, and what cannot be ordered stays. */
@Service
public class OrderSuggested {

    private final SuggestionTable suggestions;
    private final SupplierTable suppliers;
    private final PlacePurchaseOrder placePurchaseOrder;
    private final PurchaseOrderHistory history;

    OrderSuggested(SuggestionTable suggestions, SupplierTable suppliers, PlacePurchaseOrder placePurchaseOrder, PurchaseOrderHistory history) {
        this.suggestions = suggestions;
        this.suppliers = suppliers;
        this.placePurchaseOrder = placePurchaseOrder;
        this.history = history;
    }

    /**
     * @param pieces 1 to 1,000,000
     * @throws ConflictException if nothing of it is to be decided any more
     */
    @Transactional
    public void change(String number, Sku sku, int pieces) {
        if (!suggestions.change(number, sku, Quantity.of(pieces).pieces(), history.actor())) {
            throw new ConflictException("Of %s nothing is to be decided here any more.".formatted(sku));
        }
    }

    /** @throws ConflictException if nothing of it is to be decided any more */
    @Transactional
    public void strike(String number, Sku sku) {
        if (!suggestions.strike(number, sku, history.actor())) {
            throw new ConflictException("Of %s nothing is to be decided here any more.".formatted(sku));
        }
    }

    /** @return true if something is left that could not be ordered */
    @Transactional
    public boolean order(String number) {
        Map<String, List<Suggestion>> bySupplier = suggestions.open(number).stream().filter(Suggestion::isOrderable)
                .collect(Collectors.groupingBy(Suggestion::supplier, TreeMap::new, Collectors.toList()));
        bySupplier.forEach((supplier, wanted) -> order(number, supplier, wanted));
        return !suggestions.open(number).isEmpty();
    }

    private void order(String number, String supplierNumber, List<Suggestion> wanted) {
        Supplier supplier = suppliers.find(supplierNumber).orElseThrow();
        Money value = wanted.stream().filter(line -> line.price() != null).map(line -> line.price().times(line.pieces()))
                .reduce(Money.zero(supplier.currency()), Money::plus).rounded();
        if (value.compareTo(supplier.minimumOrder()) < 0) {
            suggestions.refused(number, supplierNumber, "%s in all is below the minimum order of %s, %s.".formatted(value, supplierNumber, supplier.minimumOrder()));
            return;
        }
        PlaceOutcome outcome = placePurchaseOrder.place(new PurchaseDraft(supplierNumber, "%s for %s, with %s".formatted(number, supplierNumber, wanted.get(0).sku()),
                wanted.stream().map(line -> new PurchaseDraft.Line(line.sku(), Quantity.of(line.pieces()), null)).toList()));
        if (outcome instanceof Placed placed) {
            suggestions.ordered(number, supplierNumber, placed.number());
        } else {
            String reasons = String.join(" ", ((Refused) outcome).reasons());
            suggestions.refused(number, supplierNumber, reasons.length() > 500 ? reasons.substring(0, 500) : reasons);
        }
    }

    /** Nothing of it is bought. */
    @Transactional
    public void drop(String number) {
        suggestions.strikeAll(number);
    }
}
