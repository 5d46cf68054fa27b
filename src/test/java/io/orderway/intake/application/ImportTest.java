package io.orderway.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.intake.domain.Answers;
import io.orderway.intake.domain.DateOrder;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.ImportCounts;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.ImportRun;
import io.orderway.intake.domain.ImportState;
import io.orderway.intake.domain.LeaseLostException;
import io.orderway.intake.domain.Question;
import io.orderway.intake.domain.Tally;
import io.orderway.inventory.Stock;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.purchasing.Suppliers;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImportTest {

    private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Imports imports;
    private final ImportWorker worker;
    private final ImportBatches batches;
    private final FileReading reading;
    private final ImportFiles files;
    private final TestOrders orders;
    private final Customers customers;
    private final Stock stock;
    private final Suppliers suppliers;
    private final JdbcClient jdbc;

    ImportTest(Imports imports, ImportWorker worker, ImportBatches batches, FileReading reading, ImportFiles files, TestOrders orders,
            Customers customers, Stock stock, JdbcClient jdbc, Suppliers suppliers) {
        this.imports = imports;
        this.worker = worker;
        this.batches = batches;
        this.reading = reading;
        this.files = files;
        this.orders = orders;
        this.customers = customers;
        this.stock = stock;
        this.suppliers = suppliers;
        this.jdbc = jdbc;
    }

    @Test
    void everyRowOfAFileEndsSomewhereAndARepeatChangesNothing() {
        String n = next();
        String file = HEADER
                + "A%s,21773,ROSE,6,2010-12-01,2.50,17850.0,UK\n".formatted(n)
                + "A%s,POST,POSTAGE,1,2010-12-01,9.00,17850.0,UK\n".formatted(n)
                + "C%s,21773,ROSE,-1,2010-12-01,2.50,17850.0,UK\n".formatted(n)
                + "B%s,21773,,-7,2010-12-01,0,,UK\n".formatted(n)
                + "D%s,21773,ROSE,x,2010-12-01,2.50,17850.0,UK\n".formatted(n)
                + "D%s,21774,DAISY,2,2010-12-01,2.50,17850.0,UK\n".formatted(n)
                + ",21774,DAISY,2,2010-12-01,2.50,17850.0,UK\n"
                + "E%s,21774\n".formatted(n);
        ImportView first = imported(ImportKind.ORDERS, file);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.read()).isEqualTo(new Tally(8, new BigDecimal("31.50")));
        assertThat(first.ended()).containsEntry(Disposition.ORDER, new Tally(1, new BigDecimal("15")))
                .containsEntry(Disposition.CHARGE, new Tally(1, new BigDecimal("9")))
                .containsEntry(Disposition.CREDIT, new Tally(1, new BigDecimal("-2.5")))
                .containsEntry(Disposition.ADJUSTMENT, new Tally(1, BigDecimal.ZERO))
                .containsEntry(Disposition.REFUSED, new Tally(4, new BigDecimal("10")));
        assertThat(first.counts()).isEqualTo(new ImportCounts(1, 0, 0));
        assertThat(imports.refused(first.id(), 0, 100)).extracting(RefusedRow::line, RefusedRow::reason).containsExactly(
                tuple(6L, "Quantity is not a number: x."),
                tuple(7L, "Line 6 of the same document D%s was refused.".formatted(n)),
                tuple(8L, "InvoiceNo is missing or longer than 40 characters."),
                tuple(9L, "The line has 2 values, the header has 8."));

        ImportView second = imported(ImportKind.ORDERS, file);
        assertThat(second.ended()).isEqualTo(first.ended());
        assertThat(second.counts()).isEqualTo(new ImportCounts(0, 0, 1));
        assertThat(keptRows("_" + n)).isEqualTo(2);
        assertThat(orderCount("A" + n)).isEqualTo(1);
        assertThat(leftovers(first.id())).isEqualTo(4);
    }

    @Test
    void aMendedDocumentIsTakenOverAndAChangedOneIsRefused() {
        String n = next();
        imported(ImportKind.ORDERS, HEADER + "A%s,21773,ROSE,x,2010-12-01,2.50,17850.0,UK\n".formatted(n));
        ImportView mended = imported(ImportKind.ORDERS, HEADER + "A%s,21773,ROSE,6,2010-12-01,2.50,17850.0,UK\n".formatted(n));
        assertThat(mended.counts().created()).isEqualTo(1);
        ImportView changed = imported(ImportKind.ORDERS, HEADER + "A%s,21773,ROSE,7,2010-12-01,2.50,17850.0,UK\n".formatted(n));
        assertThat(changed.counts()).isEqualTo(ImportCounts.NONE);
        assertThat(imports.refused(changed.id(), 0, 10).get(0).reason()).startsWith("FILE A%s was received before as order".formatted(n));
    }

    @Test
    void aCreditThatSaysSomethingElseThanBeforeIsRefused() {
        String n = next();
        imported(ImportKind.ORDERS, HEADER + "C%s,21773,ROSE,-1,2010-12-01,2.50,17850.0,UK\n".formatted(n));
        ImportView changed = imported(ImportKind.ORDERS, HEADER + "C%s,21773,ROSE,-2,2010-12-01,2.50,17850.0,UK\n".formatted(n));
        assertThat(changed.ended().get(Disposition.REFUSED).rows()).isEqualTo(1);
        assertThat(keptRows("C" + n)).isEqualTo(1);
    }

    @Test
    void theRowsOfAnInvoiceNeedNotStandTogether() {
        String n = next();
        StringBuilder file = new StringBuilder(HEADER);
        for (int row = 0; row < 3_000; row++) {
            file.append("A%d%s,S%d,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(row % 30, n, row / 30));
        }
        ImportView done = imported(ImportKind.ORDERS, file.toString());
        assertThat(done.counts().created()).isEqualTo(30);
        assertThat(jdbc.sql("""
                        select distinct count(*) from order_line join customer_order on id = order_id
                        where external_reference like :n group by order_id""").param("n", "A%" + n).query(Long.class).list())
                .containsExactly(100L);
    }

    @Test
    void whatTheFileLeavesOpenIsAskedAndTheAnswerCarriesItOn() {
        String n = next();
        long id = submit(ImportKind.ORDERS, HEADER + "A%s,21773,ROSE,6,1/12/2010 08:26,2.50,17850.0,UK\n".formatted(n), null);
        worker.workOff("w" + n, () -> false);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.NEEDS_ANSWER);
        assertThat(imports.get(id).questions()).containsExactly(new Question(Question.Topic.DATE_ORDER, List.of("1/12/2010 08:26")));
        assertThatThrownBy(() -> imports.answer(id, Optional.empty(), Optional.empty(), Optional.of("17850")))
                .isInstanceOf(IllegalArgumentException.class);

        imports.answer(id, Optional.of(DateOrder.DAY_FIRST), Optional.empty(), Optional.empty());
        worker.workOff("w" + n, () -> false);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(jdbc.sql("select document_date::text from customer_order where external_reference = :n").param("n", "A" + n)
                .query(String.class).single()).isEqualTo("2010-12-01");
    }

    @Test
    void anUnknownHouseAccountIsAskedFor() {
        String n = next();
        Customer house = orders.customer();
        long id = submit(ImportKind.ORDERS, HEADER + "A%s,21773,ROSE,6,2010-12-01,2.50,,UK\n".formatted(n), "NOBODY" + n);
        worker.workOff("w" + n, () -> false);
        assertThat(imports.get(id).questions()).extracting(Question::topic).containsExactly(Question.Topic.HOUSE_ACCOUNT);
        assertThatThrownBy(() -> imports.answer(id, Optional.empty(), Optional.empty(), Optional.of("NOBODY")))
                .hasMessage("There is no customer NOBODY.");

        imports.answer(id, Optional.empty(), Optional.empty(), Optional.of(house.number()));
        worker.workOff("w" + n, () -> false);
        assertThat(imports.get(id).counts().created()).isEqualTo(1);
        assertThat(jdbc.sql("select customer_number from customer_order where external_reference = :n and house_account")
                .param("n", "A" + n).query(String.class).single()).isEqualTo(house.number());
    }

    @Test
    void aFileThatIsNoneFailsWithASentence() {
        ImportView failed = imported(ImportKind.ORDERS, "");
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.failure()).startsWith("The file is empty");
    }

    @Test
    void anImportThatWasCutOffGoesOnWithoutLosingOrDoublingAnOrder() throws IOException {
        String n = next();
        StringBuilder file = new StringBuilder(HEADER);
        for (int row = 0; row < 2_500; row++) {
            file.append("A%d%s,S%d,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(row % 50, n, row / 50));
        }
        long id = submit(ImportKind.ORDERS, file.toString(), null);
        String dead = "dead" + n;
        batches.claim(dead);
        ImportRun run = batches.inspected(id, dead, reading.inspect(files.of(id), ImportKind.ORDERS, Answers.none()));
        try (Rows rows = reading.open(files.of(id), run.getDialect())) {
            batches.stage(id, dead, next(rows, 1_000));
        }
        assertThat(batches.claim("too early")).isEmpty();

        String half = "half" + n;
        runOut(id);
        assertThat(batches.claim(half)).map(ImportRun::getLastLine).contains(1_001L);
        assertThatThrownBy(() -> batches.allRead(id, dead)).isInstanceOf(LeaseLostException.class);
        try (Rows rows = reading.open(files.of(id), run.getDialect())) {
            next(rows, 1_000);
            batches.stage(id, half, next(rows, 1_000));
            batches.stage(id, half, next(rows, 1_000));
        }
        batches.allRead(id, half);
        batches.settle(id, half, 20);

        runOut(id);
        worker.workOff("last" + n, () -> false);
        ImportView done = imports.get(id);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().created()).isEqualTo(50);
        assertThat(done.ended()).containsEntry(Disposition.ORDER, new Tally(2_500, new BigDecimal("6250")));
        assertThat(orderCount("A%" + n)).isEqualTo(50);
    }

    @Test
    void aNodeThatIsShutDownLeavesItsImportToTheNextAtOnce() {
        String n = next();
        StringBuilder file = new StringBuilder(HEADER);
        for (int row = 0; row < 60; row++) {
            file.append("A%d%s,21773,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(row, n));
        }
        long id = submit(ImportKind.ORDERS, file.toString(), null);
        worker.workOff("stopping" + n, () -> orderCount("A%" + n) > 0);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.SETTLING);
        assertThat(orderCount("A%" + n)).isEqualTo(20);
        worker.workOff("next" + n, () -> false);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(orderCount("A%" + n)).isEqualTo(60);
    }

    @Test
    void severalNodesAtOnceMakeEachOrderOnce() throws Exception {
        String n = next();
        List<Long> ids = new ArrayList<>();
        StringBuilder file = new StringBuilder(HEADER);
        for (int row = 0; row < 200; row++) {
            file.append("A%d%s,21773,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(row, n));
        }
        for (int copy = 0; copy < 4; copy++) {
            ids.add(submit(ImportKind.ORDERS, file.toString(), null));
        }
        AtOnce.times(4, () -> {
            worker.workOff(UUID.randomUUID().toString(), () -> false);
            return null;
        });
        assertThat(ids).allSatisfy(id -> assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE));
        assertThat(ids.stream().mapToLong(id -> imports.get(id).counts().created()).sum()).isEqualTo(200);
        assertThat(ids.stream().mapToLong(id -> imports.get(id).counts().unchanged()).sum()).isEqualTo(600);
        assertThat(orderCount("A%" + n)).isEqualTo(200);
    }

    @Test
    void anImportThatNeverGetsOnIsGivenUp() {
        String n = next();
        long id = submit(ImportKind.ORDERS, HEADER + "A%s,21773,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(n), null);
        for (int start = 0; start < 5; start++) {
            assertThat(batches.claim("w" + n + start)).isPresent();
            runOut(id);
        }
        assertThat(batches.claim("last" + n)).isEmpty();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.FAILED);
    }

    @Test
    void aDocumentThatCannotBeStoredDoesNotHoldUpTheOthers() {
        String n = next();
        String tooLate = "A2%s,21773,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(n);
        long id = submit(ImportKind.ORDERS, HEADER + "A1%s,21773,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(n) + tooLate
                + "A3%s,21773,ROSE,1,2010-12-01,2.50,17850.0,UK\n".formatted(n), null);
        // An order of that reference without our key: the order's own constraint refuses the second one.
        jdbc.sql("""
                insert into customer_order (id, order_number, version, state, channel, external_reference, house_account, received_at,
                    delivery_wish, rush_requested, urgency, shipping_method, currency, bulk, acknowledged)
                values (:id, :number, 0, 'RECEIVED', 'FILE', :reference, false, now(), 'PARTIAL', false, 'STANDARD', 'CARRIER', 'GBP', true, false)""")
                .param("id", 900_000_000L + NEXT.get()).param("number", "SO-" + (900_000_000L + NEXT.get())).param("reference", "A2" + n)
                .update();
        worker.workOff("w" + n, () -> false);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(imports.get(id).counts().created()).isEqualTo(2);
        assertThat(imports.refused(id, 0, 10)).singleElement().extracting(RefusedRow::reason).asString()
                .isEqualTo("Document A2%s could not be stored. An administrator finds the cause in the log.".formatted(n));
    }

    @Test
    void masterDataIsCreatedChangedOrLeftAsItIs() {
        String n = next();
        String file = """
                customer_number,name,email,phone,street,postcode,city,country,tier,payment_terms,credit_limit,currency,vat_number
                X%1$s,Shop,a@b.example,,1 High Street,M1 1AE,Manchester,GB,PREFERRED,NET30,3000,GBP,
                Y%1$s,Shop,no mail,,,,,GB,STANDARD,NET30,3000,GBP,
                Z%1$s,Shop,,,,,,XX,STANDARD,WHENEVER,-1,POUND,
                X%1$s,Other,,,,,,GB,STANDARD,NET30,3000,GBP,
                """.formatted(n);
        ImportView first = imported(ImportKind.CUSTOMERS, file);
        assertThat(first.counts()).isEqualTo(new ImportCounts(1, 0, 0));
        assertThat(imports.refused(first.id(), 0, 10)).extracting(RefusedRow::line).containsExactly(3L, 4L, 5L);
        assertThat(imports.refused(first.id(), 3, 1).get(0).reason()).contains("country is not a country code", "payment_terms is neither",
                "credit_limit is below zero", "currency");
        assertThat(imports.refused(first.id(), 4, 1).get(0).reason()).isEqualTo("Line 2 is about the same: X%s. The first line counts.".formatted(n));
        assertThat(customers.find("X" + n).orElseThrow().terms().priceList()).isEqualTo("TRADE");

        assertThat(imported(ImportKind.CUSTOMERS, file).counts()).isEqualTo(new ImportCounts(0, 0, 1));
        assertThat(imported(ImportKind.CUSTOMERS, file.replace("3000", "4000")).counts()).isEqualTo(new ImportCounts(0, 1, 0));
    }

    @Test
    void stockOnHandCountsOnce() {
        String n = next();
        String file = """
                sku,description,weight_grams,hs_code,country_of_origin,vat_class,on_hand,reorder_level,reorder_quantity,supplier,lead_time_days
                S%s,Rose,100,950300,GB,STANDARD,17,5,20,SUP-01,10
                """.formatted(n);
        assertThat(imported(ImportKind.PRODUCTS, file).counts().created()).isEqualTo(1);
        ImportView again = imported(ImportKind.PRODUCTS, file.replace(",17,", ",99,"));
        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 0, 1));
        assertThat(stock.level(Sku.of("S" + n)).onHand()).isEqualTo(17);
    }

    @Test
    void pricesBelongToAListOrToACustomerAndMayEnd() {
        String n = next();
        Sku sku = orders.product();
        String file = """
                price_list;customer_number;sku;min_quantity;unit_price;currency;valid_from;valid_to
                TRADE;;%1$s;10;1,50;GBP;;
                CUSTOMER;X%2$s;%1$s;1;1,25;GBP;2026-01-01;2026-12-31
                TRADE;;NO-SUCH%2$s;1;1,25;GBP;;
                """.formatted(sku, n);
        ImportView done = imported(ImportKind.PRICES, file);
        assertThat(done.counts()).isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(imports.refused(done.id(), 0, 10)).singleElement().extracting(RefusedRow::reason).asString().contains("There is no article");
        assertThat(imported(ImportKind.PRICES, file).counts()).isEqualTo(new ImportCounts(0, 0, 2));
    }

    @Test
    void suppliersComeWithTheirDaysAndOneWithoutEmailIsTaken() {
        String n = next();
        String file = """
                supplier_number,name,email,street,postcode,city,country,language,currency,minimum_order_value,order_days
                P%1$s,Olaria,sales@olaria.example,Rua 1,3020-115,Coimbra,PT,PT,EUR,250,mon Thu
                Q%1$s,Basket maker,,,,,,en,GBP,0,
                R%1$s,,nobody,,,,XX,en,GBP,-1,Someday
                """.formatted(n);
        ImportView done = imported(ImportKind.SUPPLIERS, file);

        assertThat(done.counts()).isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(imports.refused(done.id(), 0, 10)).singleElement().extracting(RefusedRow::reason).asString()
                .contains("name is missing", "country is not a country code", "minimum_order_value is below zero", "order_days holds no day of the week: SOMEDAY");
        assertThat(suppliers.find("P" + n)).get().satisfies(supplier -> {
            assertThat(supplier.language()).isEqualTo("pt");
            assertThat(supplier.orderDays()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        });
        assertThat(imported(ImportKind.SUPPLIERS, file).counts()).isEqualTo(new ImportCounts(0, 0, 2));
    }

    @Test
    void purchasePricesAreInTheSuppliersCurrency() {
        String n = next();
        Sku sku = orders.product();
        imported(ImportKind.SUPPLIERS, """
                supplier_number,name,email,street,postcode,city,country,language,currency,minimum_order_value,order_days
                P%s,Olaria,,,,,PT,pt,EUR,250,
                """.formatted(n));
        String file = """
                supplier_number,sku,pack_size,minimum_pieces,unit_price,lead_time_days
                P%1$s,%2$s,6,12,2.35,21
                P%1$s,NO-SUCH%1$s,0,12.5,-2,21
                nobody%1$s,%2$s,6,12,2.35,21
                """.formatted(n, sku);
        ImportView done = imported(ImportKind.PURCHASE_PRICES, file);

        assertThat(done.counts()).isEqualTo(new ImportCounts(1, 0, 0));
        assertThat(suppliers.article("P" + n, sku)).get().extracting(SupplierArticle::price).isEqualTo(Money.of("2.35", "EUR"));
        assertThat(imports.refused(done.id(), 0, 10)).extracting(RefusedRow::reason).satisfiesExactly(
                numbers -> assertThat(numbers).contains("pack_size is not between", "minimum_pieces is not a whole number", "unit_price is below zero"),
                nobody -> assertThat(nobody).contains("There is no supplier nobody" + n));
    }

    @Test
    void countsAreComparedWithTheBooksAndEveryBadRowIsRefusedAlone() {
        String n = next();
        Sku right = orders.product();
        Sku wrong = orders.product();
        stock.bookIn(wrong, Quantity.of(40), "Delivery note");
        String now = LocalDateTime.now(ZoneId.of("Europe/London")).withNano(0).plusSeconds(-1).toString().replace('T', ' ');
        String file = """
                sku,counted,counted_at,reason
                %1$s,3,%4$s,Shelf B
                %1$s,5,%4$s,
                %2$s,-1,%4$s,
                NO-SUCH%3$s,1,%4$s,
                X%3$s,1.5,%4$s,
                Y%3$s,1,2026-01-01,
                Z%3$s,1,2090-01-01 12:00,
                """.formatted(right, wrong, n, now);
        ImportView done = imported(ImportKind.STOCK_COUNTS, file);

        assertThat(done.counts()).isEqualTo(new ImportCounts(1, 0, 0));
        assertThat(stock.level(right).onHand()).isEqualTo(3);
        assertThat(stock.level(wrong).onHand()).isEqualTo(40);
        assertThat(imports.refused(done.id(), 0, 10)).extracting(RefusedRow::reason).satisfiesExactly(
                twice -> assertThat(twice).contains("Line 2 is about the same"),
                negative -> assertThat(negative).contains("counted is not between 0 and 1,000,000"),
                unknown -> assertThat(unknown).contains("There is no article NO-SUCH" + n),
                fractional -> assertThat(fractional).contains("counted is not a whole number"),
                noTime -> assertThat(noTime).contains("counted_at is not a date with a time of day"),
                future -> assertThat(future).contains("in the future"));

        ImportView again = imported(ImportKind.STOCK_COUNTS, file);
        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 0, 0));
        assertThat(imports.refused(again.id(), 0, 10).get(0).reason()).contains("was handed in before");
        assertThat(stock.level(right).onHand()).isEqualTo(3);
    }

    private ImportView imported(ImportKind kind, String file) {
        long id = submit(kind, file, null);
        worker.workOff("w" + next(), () -> false);
        return imports.get(id);
    }

    private long submit(ImportKind kind, String file, String houseAccount) {
        try {
            return imports.submit(kind, "test.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    Optional.ofNullable(houseAccount), "clerk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Rows.Row> next(Rows rows, int most) throws IOException {
        List<Rows.Row> batch = new ArrayList<>();
        for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            batch.add(row.get());
            if (batch.size() == most) {
                break;
            }
        }
        return batch;
    }

    /** As if the worker had died a while ago. */
    private void runOut(long id) {
        jdbc.sql("update import_run set lease_until = now() - interval '1 second' where id = :id").param("id", id).update();
    }

    private int orderCount(String reference) {
        return jdbc.sql("select count(*) from customer_order where external_reference like :reference").param("reference", reference)
                .query(Integer.class).single();
    }

    private int keptRows(String document) {
        return jdbc.sql("select count(*) from kept_row where document like :document").param("document", document).query(Integer.class).single();
    }

    private int leftovers(long id) {
        return jdbc.sql("""
                        select (select count(*) from import_row where import_id = :id) + (select count(*) from import_chunk where import_id = :id)
                             + (select count(*) from import_document where import_id = :id)""").param("id", id).query(Integer.class).single();
    }

    private static String next() {
        return "-IMPORT-" + NEXT.incrementAndGet();
    }
}
