package io.orderway.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    EngineSettings(JdbcTemplate jdbc, PlatformTransactionManager transactions, ObjectProvider<ModelsDeployed> listeners) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new NoRowsPerTask());
        add(new ConflictTranslator(), configuration.getCustomPreCommandInterceptorsTxRequired(),
                configuration::setCustomPreCommandInterceptorsTxRequired);
        add(new ConflictTranslator(), configuration.getCustomPreCommandInterceptorsTxRequiresNew(),
                configuration::setCustomPreCommandInterceptorsTxRequiresNew);
        add(new HouseCalls.Interceptor(), configuration.getCustomPostCommandInterceptorsTxRequired(),
                configuration::setCustomPostCommandInterceptorsTxRequired);
        add(new HouseCalls.Interceptor(), configuration.getCustomPostCommandInterceptorsTxRequiresNew(),
                configuration::setCustomPostCommandInterceptorsTxRequiresNew);
    }

    private static void add(CommandInterceptor interceptor, List<CommandInterceptor> present, Consumer<List<CommandInterceptor>> setter) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(interceptor);
        setter.accept(all);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ModelDeployer(engine.getRepositoryService(), engine.getRuntimeService(), new ModelReleases(jdbc),
                new TransactionTemplate(transactions)).deploy();
        listeners.orderedStream().forEach(listener -> listener.modelsDeployed(engine));
    }
}
