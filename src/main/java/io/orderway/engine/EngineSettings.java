package io.orderway.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Settings that the engine offers in code only, and the deployment of the models once it is built. */
@Component
@Order
class EngineSettings extends AbstractProcessEnginePlugin {

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final ObjectProvider<ModelsDeployed> listeners;
    private final TaskValidators validators;
    private final PromiseVariables promises;

    EngineSettings(JdbcTemplate jdbc, PlatformTransactionManager transactions, ObjectProvider<ModelsDeployed> listeners,
            TaskValidators validators, PromiseVariables promises) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.listeners = listeners;
        this.validators = validators;
        this.promises = promises;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new NoRowsPerTask());
        configuration.setDmnEngineConfiguration(decisions());
        // Around the transaction: what goes wrong at its end is seen here only.
        add(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration::setCustomPreCommandInterceptorsTxRequired,
                new CompletionAnswers(), new ConflictTranslator());
        add(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration::setCustomPreCommandInterceptorsTxRequiresNew,
                new CompletionAnswers(), new ConflictTranslator());
        // Inside it.
        add(configuration.getCustomPostCommandInterceptorsTxRequired(), configuration::setCustomPostCommandInterceptorsTxRequired,
                new HouseCalls.Interceptor(), new CompletionCheck(jdbc, validators));
        add(configuration.getCustomPostCommandInterceptorsTxRequiresNew(), configuration::setCustomPostCommandInterceptorsTxRequiresNew,
                new HouseCalls.Interceptor(), new CompletionCheck(jdbc, validators));
        add(configuration.getCustomPostBPMNParseListeners(), configuration::setCustomPostBPMNParseListeners, promises.new OnEveryTask());
    }

    private static DefaultDmnEngineConfiguration decisions() {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(ParsedOnceFeel::new);
        return decisions;
    }

    @SafeVarargs
    private static <T> void add(List<T> present, Consumer<List<T>> setter, T... more) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.addAll(List.of(more));
        setter.accept(all);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ModelDeployer(engine.getRepositoryService(), engine.getRuntimeService(), new ModelReleases(jdbc),
                new TransactionTemplate(transactions)).deploy();
        listeners.orderedStream().forEach(listener -> listener.modelsDeployed(engine));
    }
}
