package io.orderway.intake.application;

import io.orderway.intake.domain.Disposition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Credits that were kept before anybody wanted to hear of them. */
@Component
class UntoldCredits {

    private final JdbcClient jdbc;
    private final TellOfCredits tellOfCredits;

    UntoldCredits(JdbcClient jdbc, TellOfCredits tellOfCredits) {
        this.jdbc = jdbc;
        this.tellOfCredits = tellOfCredits;
    }

    /** Documents, in no order. */
    List<String> documents(int atMost) {
        return jdbc.sql("select distinct document from kept_row where not told limit :atMost").param("atMost", atMost).query(String.class).list();
    }

    /** Of two who tell at once, one does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(String document) {
        List<KeptRow> rows = jdbc.sql("""
                update kept_row set told = true where document = :document and not told
                returning disposition, line, document, customer_number, document_date, article, description, quantity, unit_price, currency""")
                .param("document", document)
                .query((row, number) -> new KeptRow(Disposition.valueOf(row.getString("disposition")), row.getLong("line"),
                        row.getString("document"), row.getString("customer_number"), row.getObject("document_date", LocalDate.class),
                        row.getString("article"), row.getString("description"), row.getInt("quantity"), row.getBigDecimal("unit_price"),
                        row.getString("currency")))
                .list();
        tellOfCredits.tell(rows.stream().sorted(Comparator.comparingLong(KeptRow::line)).toList());
    }
}
