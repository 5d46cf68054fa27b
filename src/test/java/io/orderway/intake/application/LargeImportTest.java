package io.orderway.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.TestConstructor;

/** A file of 50,000 rows, none of whose invoices stands in one piece. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LargeImportTest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeImportTest.class);
    private static final int ROWS = 50_000;
    private static final int INVOICES = 500;
    private static final long FILE_AND_MORE = 40L * 1024 * 1024;

    private final Imports imports;
    private final ImportWorker worker;

    LargeImportTest(Imports imports, ImportWorker worker) {
        this.imports = imports;
        this.worker = worker;
    }

    @Test
    void fiftyThousandRowsAreImportedInBoundedMemory() throws IOException {
        long before = live();
        AtomicLong peak = new AtomicLong(before);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(() -> peak.accumulateAndGet(live(), Math::max), 1, 1, TimeUnit.SECONDS);
        long start = System.nanoTime();
        long id = imports.submit(ImportKind.ORDERS, "large.csv", generated(), Optional.empty(), "clerk");
        worker.workOff("large", () -> false);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + 1;
        watch.shutdownNow();

        ImportView done = imports.get(id);
        LOG.info("{} rows in {} s ({} rows/s), {} MB more alive at the peak", ROWS, seconds, ROWS / seconds,
                (peak.get() - before) / 1024 / 1024);
        assertThat(done.counts().created()).isEqualTo(INVOICES);
        assertThat(done.ended().get(Disposition.ORDER)).isEqualTo(new Tally(ROWS, new BigDecimal(ROWS).multiply(new BigDecimal("2.5"))));
        assertThat(peak.get() - before).isLessThan(FILE_AND_MORE);
    }

    /** The file is made while it is read. */
    private static InputStream generated() {
        return new SequenceInputStream(new Enumeration<>() {
            private int row = -1;

            @Override
            public boolean hasMoreElements() {
                return row < ROWS;
            }

            @Override
            public InputStream nextElement() {
                String line = row < 0 ? "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        : "LARGE%d,S%d,WHITE HANGING HEART T-LIGHT HOLDER,1,2010-12-01 08:26:00,2.50,17850.0,United Kingdom\n"
                                .formatted(row % INVOICES, row / INVOICES);
                row++;
                return new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Bytes that are still alive after a collection. */
    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
