package io.orderway.reporting.application.sheet;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.Replenishments.Suggestion;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Action.Option;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be done about purchase orders and goods that came, on the sheet itself. */
@Component
class PurchaseActions {

    private static final int LONGEST_REASON = 200;

    private final CurrentUser user;

    PurchaseActions(CurrentUser user) {
        this.user = user;
    }

    List<Action> of(PurchaseOrder order) {
        if (order.state().isEnded() || !user.isIn(Groups.PURCHASING, Groups.MANAGERS)) {
            return List.of();
        }
        String href = "/api/purchase-orders/%s/".formatted(order.number());
        List<Action> actions = new ArrayList<>();
        if (order.state().isWithSupplier()) {
            actions.add(Action.form("confirm", "Supplier names a day", href + "confirmation", "Save", Field.of("expectedOn", "The goods come on", "date", null).needed()));
        }
        actions.add(Action.form("email", "Correct e-mail address", "/api/suppliers/%s/email".formatted(order.supplierNumber()), "Save",
                Field.of("email", "E-mail address of the supplier", "email", null).needed()).by("PUT"));
        actions.add(order.isAnythingReceived() ? end("close", "Close short", href + "closing") : end("cancel", "Cancel purchase order", href + "cancellation"));
        return actions;
    }

    private static Action end(String id, String title, String href) {
        return Action.form(id, title, href, title, Field.text("reason", "Why", null, LONGEST_REASON).needed());
    }

    List<Action> of(GoodsReceipt receipt) {
        String href = "/api/goods-receipts/%s/".formatted(receipt.number());
        if (receipt.state() == GoodsReceipt.State.ANNOUNCED && user.isIn(Groups.PURCHASING, Groups.MANAGERS)) {
            return List.of(Action.form("assign", "Assign to a purchase order", href + "assignment", "Assign",
                    Field.text("purchaseOrder", "Number of the purchase order", null, 20).needed()));
        }
        if (receipt.state() == GoodsReceipt.State.TAKEN_IN && user.isIn(Groups.WAREHOUSE, Groups.MANAGERS)) {
            return receipt.lines().stream().filter(line -> line.toInspect() > 0).map(line -> count(line, href)).toList();
        }
        return List.of();
    }

    List<Action> of(String replenishment, List<Suggestion> open) {
        if (!user.isIn(Groups.PURCHASING, Groups.MANAGERS)) {
            return List.of();
        }
        String href = "/api/replenishments/%s/".formatted(replenishment);
        List<Option> orderable = options(open.stream().filter(Suggestion::isOrderable).toList());
        List<Action> actions = new ArrayList<>();
        if (!orderable.isEmpty()) {
            actions.add(Action.form("pieces", "Change pieces", href + "pieces", "Save", Field.select("sku", "Article", null, orderable),
                    new Field("pieces", "Pieces", "number", true, null, null, "1", List.of())));
        }
        if (!open.isEmpty()) {
            actions.add(Action.form("strike", "Strike an article", href + "strike", "Strike", Field.select("sku", "Article", null, options(open))));
        }
        return actions;
    }

    private static List<Option> options(List<Suggestion> lines) {
        return lines.stream().map(line -> new Option(line.sku().value(), line.sku() + " " + line.description())).toList();
    }

    private static Action count(GoodsReceipt.Line line, String href) {
        return Action.form("count-" + line.line(), "Count line %d, %s".formatted(line.line(), line.sku()), href + "lines/%d/inspection".formatted(line.line()), "Save",
                pieces("accepted", "Accepted, of " + line.toInspect(), line.accepted() == null ? line.toInspect() : line.accepted()),
                pieces("rejected", "Rejected", line.rejected() == null ? 0 : line.rejected()),
                Field.text("reason", "Why rejected", line.reason(), LONGEST_REASON));
    }

    private static Field pieces(String name, String label, int value) {
        return new Field(name, label, "number", true, Integer.toString(value), null, "1", List.of());
    }
}
