package io.orderway.benchmark;

import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.Confirmation;
import io.orderway.delivery.application.RecordTracking;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.intake.application.ReceiveOrder;
import io.orderway.order.Channel;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignments;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The straight order's work without an engine: the same use cases in the same order, called through their delegates with a plain map in place
 * of the process variables, one transaction for each stage. No HTTP, no login, no tasks, no decision tables in diagrams, no history.
 */
final class PlainJpa {

    private static final String[] UP_TO_THE_PICK = {"judgeUrgencyDelegate", "findDuplicatesDelegate", "verifyOrderDelegate",
            "releaseVerifiedOrderDelegate", "acknowledgeOrderDelegate", "reserveStockDelegate", "promiseDeliveryDelegate",
            "assessCreditDelegate", "commitCreditDelegate"};

    private final ConfigurableApplicationContext context;
    private final TransactionTemplate stage;
    private final Map<String, String> confirmationLinks = new ConcurrentHashMap<>();

    PlainJpa(ConfigurableApplicationContext context) {
        this.context = context;
        this.stage = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof DeliveryEvent.ConfirmationAsked asked) {
                confirmationLinks.put(asked.shipment().value(), asked.url());
            }
        });
    }

    /** Brings the orders from receipt to completion and answers how many nanoseconds that took. */
    long run(List<StraightOrder> orders, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            List<Future<?>> running = orders.stream().<Future<?>>map(order -> workers.submit(() -> through(order))).toList();
            for (Future<?> one : running) {
                one.get();
            }
            return System.nanoTime() - begin;
        } finally {
            workers.shutdown();
        }
    }

    private void through(StraightOrder order) {
        Map<String, Object> facts = new HashMap<>();
        DelegateExecution execution = execution(facts);
        stage.executeWithoutResult(status -> facts.put("orderNumber", receive(order)));
        facts.putAll(Map.of("handlingDays", 1, "taskPriority", 50));
        stage(execution, UP_TO_THE_PICK);
        facts.putAll(Map.of("pickResult", "ALL"));
        stage(execution, "recordPicksDelegate");
        facts.putAll(Map.of("checkResult", "PASSED", "weightGrams", 1200, "parcels", 1));
        stage(execution, "recordPackingDelegate", "describeConsignmentDelegate");
        facts.putAll(Map.of("carrierService", "STANDARD", "transitDays", 2));
        stage(execution, "bookCarrierDelegate");
        stage(execution, "recordHandOverDelegate", "readDeliveryDelegate");
        ShipmentNumber shipment = ShipmentNumber.of((String) facts.get("shipmentNumber"));
        stage.executeWithoutResult(status -> deliver(shipment, execution));
        stage.executeWithoutResult(status -> {
            String link = confirmationLinks.remove(shipment.value());
            context.getBean(Confirmation.class).answerByLink(link.substring(link.lastIndexOf('/') + 1), Confirmation.Answer.RECEIVED);
            call(execution, "confirmDeliveryDelegate", "closeOrderDelegate");
        });
    }

    private String receive(StraightOrder order) {
        List<OrderDraft.Line> lines = order.lines().stream()
                .map(line -> new OrderDraft.Line(LineKind.GOODS, line.sku(), null, line.quantity(), null)).toList();
        OrderDraft draft = new OrderDraft(Channel.WEB_SHOP, order.externalReference(), null, order.customerNumber(), false, null, null, null, false,
                null, null, Map.of(), lines, null, false);
        return context.getBean(ReceiveOrder.class).receive(draft, "bench", Optional.empty()).number().value();
    }

    private void deliver(ShipmentNumber shipment, DelegateExecution execution) {
        String trackingNumber = context.getBean(Consignments.class).find(shipment).orElseThrow().trackingNumber();
        context.getBean(RecordTracking.class)
                .record(new TrackingReport(trackingNumber, TrackingStatus.DELIVERED, context.getBean(Clock.class).instant(), null));
        call(execution, "askForConfirmationDelegate");
    }

    private void stage(DelegateExecution execution, String... delegates) {
        stage.executeWithoutResult(status -> call(execution, delegates));
    }

    private void call(DelegateExecution execution, String... delegates) {
        for (String delegate : delegates) {
            try {
                context.getBean(delegate, JavaDelegate.class).execute(execution);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Knows variables and nothing else. */
    private static DelegateExecution execution(Map<String, Object> facts) {
        return (DelegateExecution) Proxy.newProxyInstance(PlainJpa.class.getClassLoader(), new Class<?>[] {DelegateExecution.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getVariable" -> facts.get((String) arguments[0]);
                    case "setVariable", "setVariableLocal" -> facts.put((String) arguments[0], arguments[1]);
                    case "getProcessBusinessKey", "getBusinessKey" -> facts.get("orderNumber");
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
