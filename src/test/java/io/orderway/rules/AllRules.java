package io.orderway.rules;

import io.orderway.rules.code.DomainIsPlain;
import io.orderway.rules.code.EngineAtTheEdge;
import io.orderway.rules.code.GlueIsALeaf;
import io.orderway.rules.code.ModulesDeclared;
import io.orderway.rules.code.NoHiddenClock;
import io.orderway.rules.code.ThinDelegate;
import io.orderway.rules.code.TypedVariables;
import io.orderway.rules.model.BeanIsTask;
import io.orderway.rules.model.Caught;
import io.orderway.rules.model.DrawnWell;
import io.orderway.rules.model.FileIsId;
import io.orderway.rules.model.HumanTask;
import io.orderway.rules.model.NarrowCall;
import io.orderway.rules.model.NoPersonInAVariable;
import io.orderway.rules.model.OneDefault;
import io.orderway.rules.model.OneWaiter;
import io.orderway.rules.model.SaidInTheModel;
import io.orderway.rules.model.SaidOnHold;
import java.util.List;

/** The rules of the house. That each of them bites is itself a rule: RULES-BITE, in {@link RulesTest}. */
final class AllRules {

    static final List<Rule> ALL = List.of(
            new ModulesDeclared(),
            new EngineAtTheEdge(),
            new GlueIsALeaf(),
            new DomainIsPlain(),
            new ThinDelegate(),
            new TypedVariables(),
            new NoHiddenClock(),
            new FileIsId(),
            new BeanIsTask(),
            new OneDefault(),
            new SaidInTheModel(),
            new Caught(),
            new NarrowCall(),
            new OneWaiter(),
            new HumanTask(),
            new SaidOnHold(),
            new NoPersonInAVariable(),
            new DrawnWell());

    private AllRules() {
    }
}
