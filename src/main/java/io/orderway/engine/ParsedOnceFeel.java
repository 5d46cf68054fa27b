package io.orderway.engine;

import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL that remembers how an expression reads. The engine keeps a decision table as text and parses every cell at every evaluation. What an
 * expression means depends on its text alone, so a process owner's new table needs nothing to be forgotten.
 */
class ParsedOnceFeel extends ScalaFeelEngine {

    ParsedOnceFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(functions, values);
    }

    private static final class Remembering extends FeelEngine {

        /** Some twenty times what the house's own tables hold. */
        private static final int MOST_REMEMBERED = 10_000;

        private final Cache<String, Either<Failure, ParsedExpression>> expressions = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
        private final Cache<String, Either<Failure, ParsedExpression>> unaryTests = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

        Remembering(FunctionProvider functions, ValueMapper values) {
            super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String expression) {
            return expressions.get(expression, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String tests) {
            return unaryTests.get(tests, super::parseUnaryTests);
        }
    }
}
