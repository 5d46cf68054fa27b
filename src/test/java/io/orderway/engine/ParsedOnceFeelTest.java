package io.orderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

class ParsedOnceFeelTest {

    private final ParsedOnceFeel feel = new ParsedOnceFeel();

    @Test
    void aRememberedExpressionIsWorkedOutWithTheFactsOfEachTime() {
        assertThat(feel.<Object>evaluateSimpleExpression("pieces * 2", pieces(3))).hasToString("6");
        assertThat(feel.<Object>evaluateSimpleExpression("pieces * 2", pieces(5))).hasToString("10");
    }

    @Test
    void aRememberedCellIsComparedWithTheFactsOfEachTime() {
        assertThat(feel.evaluateSimpleUnaryTests("> 4", "pieces", pieces(5))).isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("> 4", "pieces", pieces(4))).isFalse();
    }

    @Test
    void oneTextIsReadAsACellAndAsAnExpressionApart() {
        assertThat(feel.evaluateSimpleUnaryTests("4", "pieces", pieces(4))).isTrue();
        assertThat(feel.<Object>evaluateSimpleExpression("4", pieces(4))).hasToString("4");
    }

    @Test
    void whatCannotBeReadIsRefusedEachTime() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> feel.evaluateSimpleUnaryTests("> > 4", "pieces", pieces(5))).hasMessageContaining("> > 4");
        }
    }

    private static VariableContext pieces(int pieces) {
        return Variables.createVariables().putValue("pieces", pieces).asVariableContext();
    }
}
