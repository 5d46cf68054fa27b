package io.orderway.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.intake.OnlineRetail;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.ImportCounts;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.ImportState;
import io.orderway.intake.domain.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Three real days of a gift wholesaler, read from beside the checkout. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@EnabledIf("io.orderway.intake.OnlineRetail#isPresent")
class OnlineRetailImportTest {

    private static final Logger LOG = LoggerFactory.getLogger(OnlineRetailImportTest.class);

    private final Imports imports;
    private final ImportWorker worker;
    private final TestOrders orders;
    private final JdbcClient jdbc;

    OnlineRetailImportTest(Imports imports, ImportWorker worker, TestOrders orders, JdbcClient jdbc) {
        this.imports = imports;
        this.worker = worker;
        this.orders = orders;
        this.jdbc = jdbc;
    }

    @Test
    void everyRowOfTheRealFilesIsTakenOverOrRefusedAndARepeatChangesNothing() throws IOException {
        Customer house = orders.customer();

        ImportView customers = imported(ImportKind.CUSTOMERS, "customers.csv", house);
        assertThat(customers.counts()).isEqualTo(new ImportCounts(255, 0, 0));
        assertThat(refused(customers)).isZero();

        // Twenty-six articles stand twice in the file, once with a small letter at the end.
        ImportView products = imported(ImportKind.PRODUCTS, "products.csv", house);
        assertThat(products.counts().created()).isEqualTo(1_807);
        assertThat(refused(products)).isEqualTo(26);

        ImportView prices = imported(ImportKind.PRICES, "prices.csv", house);
        assertThat(prices.counts().created() + refused(prices)).isEqualTo(3_913);

        ImportView first = imported(ImportKind.ORDERS, OnlineRetail.ORDERS, house);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts()).isEqualTo(new ImportCounts(337, 0, 0));
        assertThat(first.read()).isEqualTo(first.ended().values().stream().reduce(Tally.NOTHING, Tally::plus));
        assertThat(first.read().rows()).isEqualTo(7_419);
        assertThat(refused(first)).isZero();
        assertThat(first.ended().get(Disposition.ADJUSTMENT)).isEqualTo(new Tally(45, BigDecimal.ZERO));
        assertThat(jdbc.sql("select count(*) from customer_order where house_account and customer_number = :house")
                .param("house", house.number()).query(Integer.class).single()).isEqualTo(22);

        assertThat(creditRows()).as("every credit waits for its order").isEqualTo(first.ended().get(Disposition.CREDIT));

        assertThat(imported(ImportKind.CUSTOMERS, "customers.csv", house).counts()).isEqualTo(new ImportCounts(0, 0, 255));
        assertThat(imported(ImportKind.PRODUCTS, "products.csv", house).counts()).isEqualTo(new ImportCounts(0, 0, 1_807));
        assertThat(imported(ImportKind.PRICES, "prices.csv", house).counts()).isEqualTo(new ImportCounts(0, 0, prices.counts().created()));
        ImportView again = imported(ImportKind.ORDERS, OnlineRetail.ORDERS, house);
        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 0, 337));
        assertThat(again.ended()).isEqualTo(first.ended());
        assertThat(creditRows()).isEqualTo(first.ended().get(Disposition.CREDIT));
    }

    private Tally creditRows() {
        return jdbc.sql("""
                select count(*) as rows, sum(row.quantity * row.unit_price) as value
                  from incoming_credit_row row join incoming_credit credit on credit.number = row.credit_number
                 where credit.document in (select document from kept_row join import_run run on run.id = kept_row.import_id where run.file_name = :file)
                """).param("file", OnlineRetail.ORDERS)
                .query((row, index) -> new Tally(row.getLong("rows"), row.getBigDecimal("value"))).single();
    }

    private ImportView imported(ImportKind kind, String name, Customer house) throws IOException {
        long start = System.nanoTime();
        long id;
        try (InputStream file = Files.newInputStream(OnlineRetail.file(name).orElseThrow())) {
            id = imports.submit(kind, name, file, Optional.of(house.number()), "clerk");
        }
        worker.workOff("online-retail " + name, () -> false);
        ImportView view = imports.get(id);
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.info("{}: {} rows in {} ms ({} rows/s), {}, {}", name, view.rowsTotal(), millis, view.rowsTotal() * 1_000 / millis, view.counts(),
                view.ended());
        return view;
    }

    private static long refused(ImportView view) {
        return view.ended().getOrDefault(Disposition.REFUSED, Tally.NOTHING).rows();
    }
}
