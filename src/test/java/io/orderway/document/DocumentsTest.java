package io.orderway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class DocumentsTest {

    private static final byte[] PDF = "%PDF-1.7 made elsewhere".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    private final OrderNumber order = OrderNumber.ofSequence(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));

    record Paper(List<String> address, List<Line> lines, Money total, int grams) {
    }

    record Line(String sku, String description, int pieces, Money price) {
    }

    @Test
    void aRegisteredPaperIsDrawnAtFirstDemandFromWhatWasKnownWhenItWasIssued() throws Exception {
        IssuedDocument issued = register("Old name");
        assertThat(issued.sha256()).as("not drawn yet").isNull();
        assertThat(register("New name")).as("issued before").isEqualTo(issued);

        byte[] first = documents.content(issued.id());

        assertThat(documents.content(issued.id())).as("the same bytes").isEqualTo(first);
        assertThat(documents.find(issued.id())).get().extracting(IssuedDocument::sha256).asString().hasSize(64);
        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Old name", "12.50 GBP", "85123A").doesNotContain("New name");
        }
    }

    @Test
    void whoeverDrawsAtOnceReadsTheSameBytes() throws Exception {
        UUID id = register("Somebody").id();

        List<byte[]> contents = AtOnce.times(4, () -> documents.content(id));

        assertThat(contents).allSatisfy(content -> assertThat(content).isEqualTo(contents.get(0)));
    }

    @Test
    void aPaperIsIssuedOnceHoweverManyIssueIt() throws Exception {
        AtomicInteger copies = new AtomicInteger();

        List<IssuedDocument> issued = AtOnce.times(10, () -> documents.issue(
                order, "carrier-label", "P-1", () -> ("%PDF-1.7 " + copies.incrementAndGet()).getBytes(StandardCharsets.US_ASCII)));

        assertThat(new HashSet<>(issued)).hasSize(1);
        assertThat(documents.ofOrder(order)).containsExactly(issued.get(0));
        documents.issue(order, "carrier-label", "P-1", () -> {
            throw new AssertionError("drawn again");
        });
    }

    @Test
    void aDrawnPaperCannotBeAlteredAndATamperedOneIsNotHandedOut() {
        UUID id = documents.issue(order, "carrier-label", "P-1", () -> PDF).id();

        assertThatThrownBy(() -> jdbc.sql("update document set content = 'forged' where id = :id").param("id", id).update())
                .hasMessageContaining("cannot be altered");
        assertThat(documents.content(id)).isEqualTo(PDF);
        assertThatThrownBy(() -> new DocumentContent("forged".getBytes(StandardCharsets.US_ASCII), "0".repeat(64)).unaltered())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPaperHasATitleAndAFileName() {
        IssuedDocument document = documents.issue(order, "packing-slip", "1/a b", () -> PDF);

        assertThat(document.title()).isEqualTo("Packing slip 1/a b");
        assertThat(document.fileName()).isEqualTo("packing-slip-1_a_b.pdf");
        assertThat(documents.find(order, "packing-slip", "1/a b")).contains(document);
        assertThat(documents.find(order, "packing-slip", "2")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> documents.register(order, "x", "1", "no-such-template", "data"));
        assertThatThrownBy(() -> documents.content(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }

    private IssuedDocument register(String name) {
        Line line = new Line("85123A", "T-LIGHT HOLDER", 6, Money.of("2.55", "GBP"));
        Paper paper = new Paper(List.of(name, "London"), List.of(line), Money.of("12.50", "GBP"), 500);
        return documents.register(order, "test-paper", order + "-1", "test-paper", paper);
    }
}
