package io.orderway.benchmark;

import static java.util.Map.entry;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Puts delegates that do nothing in place of all real ones: they only name the facts that the straight way's gateways and decision tables
 * ask for. Validators of tasks look at what delegates have written, so they are quiet too.
 */
final class NoOpDelegates implements BeanPostProcessor {

    private static final Map<String, Map<String, Object>> FACTS = Map.ofEntries(
            entry("judgeUrgencyDelegate", Map.of("taskPriority", 50, "rushApprovalNeeded", false)),
            entry("findDuplicatesDelegate", Map.of("equalOrders", "NONE")),
            entry("verifyOrderDelegate", Map.of("reviewNeeded", false)),
            entry("releaseVerifiedOrderDelegate",
                    Map.of("orderReleased", true, "verificationResult", "RELEASED", "shippingDetailsComplete", true,
                            "billingDetailsComplete", true)),
            entry("reserveStockDelegate", Map.of("onHold", false, "stockReserved", true, "backorderOpen", false, "orderClosed", false)),
            entry("assessCreditDelegate", Map.of("customerBlocked", false, "nothingDue", false, "paymentTerms", "ON_ACCOUNT",
                    "customerTier", "STANDARD", "creditUsePercent", 1)),
            entry("commitCreditDelegate", Map.of("paymentCommitted", true)),
            entry("recordPicksDelegate", Map.of("goodsFound", true)),
            entry("recordPackingDelegate", Map.of("goodsPacked", true)),
            entry("describeConsignmentDelegate", Map.of("houseCountry", "GB", "destinationCountry", "GB", "weightGrams", 1200,
                    "urgency", "STANDARD", "collection", false, "customsDataComplete", true)),
            entry("readDeliveryDelegate", Map.of("shipmentDelivered", false, "collected", false, "parcelMissing", false,
                    "checkAfter", "2099-12-31T00:00:00Z")),
            entry("confirmDeliveryDelegate", Map.of("everythingDelivered", true)));

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof JavaDelegate) {
            return (JavaDelegate) execution -> name(execution, name);
        }
        return bean instanceof TaskValidator validator ? new Quiet(validator.taskDefinitionKey()) : bean;
    }

    private static void name(DelegateExecution execution, String delegate) {
        FACTS.getOrDefault(delegate, Map.of()).forEach(execution::setVariable);
        if (delegate.equals("reserveStockDelegate")) {
            execution.setVariable("shipmentNumber", execution.getProcessBusinessKey() + "-1");
        }
    }

    private record Quiet(String taskDefinitionKey) implements TaskValidator {

        @Override
        public Optional<String> check(TaskSubmission submission) {
            return Optional.empty();
        }
    }
}
