package io.orderway.document;

import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredDocuments implements Documents {

    private final DocumentTable table;
    private final PdfRenderer renderer;
    private final Company company;
    private final Clock clock;

    StoredDocuments(DocumentTable table, PdfRenderer renderer, Company company, Clock clock) {
        this.table = table;
        this.renderer = renderer;
        this.company = company;
        this.clock = clock;
    }

    @Override
    @Transactional
    public IssuedDocument register(String about, String kind, String key, String template, Object data) {
        renderer.requireTemplate(template);
        Instant now = clock.instant();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("company", company);
        model.put("document", new DocumentFacts(about, kind, key, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        model.put("paper", data);
        return table.register(about, kind, key, template, model, now).orElseGet(() -> table.get(about, kind, key));
    }

    @Override
    @Transactional
    public IssuedDocument issue(OrderNumber orderNumber, String kind, String key, Supplier<byte[]> pdf) {
        return table.find(orderNumber.value(), kind, key).orElseGet(() -> {
            table.insert(orderNumber.value(), kind, key, DocumentContent.of(pdf.get()), clock.instant());
            return table.get(orderNumber.value(), kind, key);
        });
    }

    @Override
    @Transactional
    public byte[] content(UUID id) {
        return table.content(id)
                .or(() -> drawn(id))
                .orElseThrow(() -> new NoSuchElementException("There is no document " + id))
                .unaltered();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> find(UUID id) {
        return table.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> find(String about, String kind, String key) {
        return table.find(about, kind, key);
    }

    @Override
    @Transactional(readOnly = true)
    public List<IssuedDocument> about(String number) {
        return table.of(number);
    }

    /** Of two that draw at once the first to write wins, and both read what it wrote. */
    private Optional<DocumentContent> drawn(UUID id) {
        return table.draft(id).flatMap(draft -> {
            table.keep(id, DocumentContent.of(renderer.render(draft.template(), draft.model())), clock.instant());
            return table.content(id);
        });
    }

    private record DocumentFacts(String orderNumber, String kind, String key, LocalDate issuedOn) {
    }
}
