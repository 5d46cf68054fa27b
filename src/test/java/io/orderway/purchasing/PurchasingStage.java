package io.orderway.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Jobs;
import io.orderway.TestOrders;
import io.orderway.customer.PostalAddress;
import io.orderway.purchasing.PlaceOutcome.Placed;
import io.orderway.purchasing.application.AnnounceReceipt;
import io.orderway.purchasing.application.PlacePurchaseOrder;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings tests suppliers, purchase orders and deliveries of their own. */
@Component
public class PurchasingStage {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Suppliers suppliers;
    private final PurchaseOrders purchaseOrders;
    private final GoodsReceipts receipts;
    private final PlacePurchaseOrder placePurchaseOrder;
    private final AnnounceReceipt announceReceipt;
    private final TestOrders orders;
    private final Jobs jobs;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    PurchasingStage(Suppliers suppliers, PurchaseOrders purchaseOrders, GoodsReceipts receipts, PlacePurchaseOrder placePurchaseOrder,
            AnnounceReceipt announceReceipt, TestOrders orders, Jobs jobs, RuntimeService runtime, JdbcClient jdbc) {
        this.suppliers = suppliers;
        this.purchaseOrders = purchaseOrders;
        this.receipts = receipts;
        this.placePurchaseOrder = placePurchaseOrder;
        this.announceReceipt = announceReceipt;
        this.orders = orders;
        this.jobs = jobs;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    public static String unique(String prefix) {
        return prefix + NEXT.getAndIncrement();
    }

    public Supplier supplier() {
        return supplier("orders@supplier.example");
    }

    /** @param email may be null */
    public Supplier supplier(String email) {
        String number = unique("TS-");
        suppliers.save(new Supplier(number, "Supplier " + number, email, new PostalAddress("Rua 1", "3020-115", "Coimbra", "PT"), "pt", Money.zero("GBP"), Set.of()));
        return suppliers.find(number).orElseThrow();
    }

    /** An article that the supplier sells in packs of 6 at 2.00 GBP, in ten days. */
    public Sku article(Supplier supplier) {
        Sku sku = orders.product("4.00");
        suppliers.save(new SupplierArticle(supplier.number(), sku, 6, 6, Money.of("2.00", "GBP"), 10));
        return sku;
    }

    public PurchaseOrderNumber place(Supplier supplier, Map<Sku, Integer> pieces) {
        PlaceOutcome outcome = placePurchaseOrder.place(new PurchaseDraft(supplier.number(), unique("test: "), pieces.entrySet().stream()
                .map(line -> new PurchaseDraft.Line(line.getKey(), Quantity.of(line.getValue()), null)).toList()));
        return ((Placed) outcome).number();
    }

    /** Placed, assessed, approved by the table and mailed. */
    public PurchaseOrderNumber sent(Supplier supplier, Map<Sku, Integer> pieces) {
        PurchaseOrderNumber number = place(supplier, pieces);
        jobs.execute(number.value(), "serviceTask_assessPurchaseOrder");
        assertThat(order(number).state()).isEqualTo(PurchaseOrderState.SENT);
        return number;
    }

    public PurchaseOrder order(PurchaseOrderNumber number) {
        return purchaseOrders.find(number).orElseThrow();
    }

    public List<String> history(PurchaseOrderNumber number) {
        return purchaseOrders.events(number).stream().map(PurchaseOrder.Event::text).toList();
    }

    public ProcessInstance process(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
    }

    /** A delivery of one article, announced and compared. */
    public ProcessInstance delivered(String purchaseOrder, Sku sku, int pieces, String unitPrice) {
        return delivered(purchaseOrder, List.of(new ReceiptDraft.Line(sku, Quantity.of(pieces), unitPrice == null ? null : new BigDecimal(unitPrice))));
    }

    public ProcessInstance delivered(String purchaseOrder, List<ReceiptDraft.Line> lines) {
        String receipt = announceReceipt.announce(new ReceiptDraft(unique("DN-"), purchaseOrder, null, lines)).number();
        ProcessInstance instance = process(receipt);
        jobs.execute(receipt, "serviceTask_checkReceipt");
        return instance;
    }

    public GoodsReceipt receipt(ProcessInstance instance) {
        return receipts.find(instance.getBusinessKey()).orElseThrow();
    }

    /** As if the supplier had been left alone since that day. */
    public void quietSince(PurchaseOrderNumber number, LocalDate day) {
        jdbc.sql("update purchase_order set quiet_since = :day where number = :number").param("day", day).param("number", number.value()).update();
    }

    /** As if the goods had been expected on that day. */
    public void expectedOn(PurchaseOrderNumber number, LocalDate day) {
        jdbc.sql("update purchase_order_line set expected_on = :day where number = :number").param("day", day).param("number", number.value()).update();
    }
}
