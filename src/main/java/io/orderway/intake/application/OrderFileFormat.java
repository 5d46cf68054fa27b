package io.orderway.intake.application;

import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rules of one layout of order file. A document is the rows that make one order, credit or adjustment, wherever they stand. */
public interface OrderFileFormat {

    FileFormat format();

    /** @return the document that the row belongs to; empty when the row does not say */
    Optional<String> documentOf(FileRow row);

    /** The sentence for a row that belongs to no document. */
    String faultWithoutDocument(FileRow row);

    /** @return quantity × unit price, nothing when one of them cannot be read */
    BigDecimal valueOf(FileRow row, Dialect dialect);

    /** Whether the row can only be taken over when the import has a house account. */
    boolean needsHouseAccount(FileRow row, Dialect dialect);

    /** @param houseAccount customer number for priced rows without customer; empty when no row needs it */
    Settlement settle(String document, List<FileRow> rows, Dialect dialect, Optional<String> houseAccount);
}
