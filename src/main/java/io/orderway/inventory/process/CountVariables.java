package io.orderway.inventory.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.engine.TaskSubmission;
import io.orderway.inventory.StockCount;
import io.orderway.inventory.application.BookCount.Comparison;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of a stock count. */
final class CountVariables {

    private static final ProcessVariable<String> COUNT_NUMBER = ProcessVariable.text("countNumber");
    private static final ProcessVariable<String> ARTICLE_NUMBER = ProcessVariable.text("articleNumber");
    private static final ProcessVariable<Boolean> COUNTED = ProcessVariable.flag("counted");
    private static final ProcessVariable<BigDecimal> COUNTED_PIECES = ProcessVariable.decimal("countedPieces");
    private static final ProcessVariable<Integer> DIFFERENCE = ProcessVariable.number("countDifference");
    private static final ProcessVariable<Integer> PIECES_APART = ProcessVariable.number("piecesApart");
    private static final ProcessVariable<Integer> UNITS_APART = ProcessVariable.number("unitsApart");
    private static final ProcessVariable<Boolean> BOOKED = ProcessVariable.flag("countBooked");
    private static final ProcessVariable<String> ANSWER = ProcessVariable.text("countAnswer");
    private static final String SIGN = "SIGN";

    private CountVariables() {
    }

    static Map<String, Object> atStart(String countNumber, Sku sku, boolean counted) {
        return Map.of(COUNT_NUMBER.name(), countNumber, ARTICLE_NUMBER.name(), sku.value(), COUNTED.name(), counted);
    }

    static String countNumber(VariableScope scope) {
        return ProcessVariables.require(scope, COUNT_NUMBER);
    }

    static int countedPieces(VariableScope scope) {
        return ProcessVariables.require(scope, COUNTED_PIECES).intValueExact();
    }

    static boolean isSigned(VariableScope scope) {
        return ProcessVariables.find(scope, ANSWER).filter(SIGN::equals).isPresent();
    }

    static void set(VariableScope scope, Comparison comparison) {
        StockCount count = comparison.count();
        ProcessVariables.set(scope, DIFFERENCE, count.difference());
        ProcessVariables.set(scope, PIECES_APART, Math.abs(count.difference()));
        ProcessVariables.set(scope, UNITS_APART, comparison.units());
    }

    static void setBooked(VariableScope scope, boolean booked) {
        ProcessVariables.set(scope, BOOKED, booked);
    }

    static Optional<BigDecimal> countedPieces(TaskSubmission submission) {
        return submission.entered(COUNTED_PIECES);
    }

    static String countNumber(TaskSubmission submission) {
        return submission.known(COUNT_NUMBER).orElseThrow();
    }

    static boolean wantsToSign(TaskSubmission submission) {
        return submission.entered(ANSWER).filter(SIGN::equals).isPresent();
    }
}
