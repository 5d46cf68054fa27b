package io.orderway.benchmark;

import io.orderway.OrderwayApplication;
import io.orderway.benchmark.BenchmarkCompany.Company;
import io.orderway.benchmark.StraightOrder.Book;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Orderway as it is, or with one part taken out of it for comparison, under the harness's command. */
final class BenchmarkedApplication {

    /** What is measured. */
    enum Variant {
        /** The application as it is. */
        REAL,
        /** The same diagrams, whose delegates do nothing but name the facts of the straight way. */
        NO_OP_DELEGATES,
        /** The same use cases without any process. */
        NO_ENGINE
    }

    record Started(int port, String jdbcUrl, String databaseVersion) {
    }

    private static final long SEED = 1;

    private BenchmarkedApplication() {
    }

    public static void main(String[] arguments) throws SQLException {
        Variant variant = Variant.valueOf(arguments[0]);
        SqlLedger ledger = new SqlLedger();
        SpringApplication application = new SpringApplication(OrderwayApplication.class);
        application.addInitializers(context -> {
            context.getBeanFactory().addBeanPostProcessor(new CountedDataSource(ledger));
            replacement(variant, context.getBeanFactory()::addBeanPostProcessor);
        });
        try (ConfigurableApplicationContext context = application.run(Arrays.copyOfRange(arguments, 1, arguments.length))) {
            Commands.answer(started(context));
            Company company = new BenchmarkCompany(context).open();
            Book book = new Book(company, SEED);
            PlainJpa plainJpa = new PlainJpa(context);
            Commands.serve(Map.of(
                    "company", words -> company,
                    "plain", words -> Map.of("nanos", plainJpa.run(book.next(Integer.parseInt(words[1])), Integer.parseInt(words[2]))),
                    "count", words -> ledger.begin(),
                    "counted", words -> ledger.end(),
                    "forget-memory", words -> forgetMemory(),
                    "memory", words -> Map.of("peakMegabytes", peakMegabytes())));
        }
    }

    private static void replacement(Variant variant, Consumer<BeanPostProcessor> add) {
        switch (variant) {
            case NO_OP_DELEGATES -> add.accept(new NoOpDelegates());
            case NO_ENGINE -> add.accept(new NoProcesses());
            default -> {
                // As it is.
            }
        }
    }

    private static Started started(ConfigurableApplicationContext context) throws SQLException {
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            return new Started(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")),
                    connection.getMetaData().getURL(), connection.getMetaData().getDatabaseProductVersion());
        }
    }

    private static Map<String, Object> forgetMemory() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return Map.of();
    }

    /** Heap in use at its highest since it was last forgotten: the sum of the pools' peaks, which is never too low. */
    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
