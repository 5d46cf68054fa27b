package io.orderway.intake.adapter;

import io.orderway.intake.domain.DecimalMark;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileRow;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A readable row of the wholesaler's export. */
record WholesalerRow(long line, Sku code, String description, int quantity, LocalDate date, BigDecimal unitPrice,
        Optional<String> customer) {

    static final int LONGEST_NUMBER = 40;
    private static final Layout LAYOUT = Layout.WHOLESALER_ORDERS;
    private static final Pattern NUMBER_AS_DECIMAL = Pattern.compile("(\\d+)[.,]0+");

    /** @param faults takes the sentence when the row cannot be read; the returned row is then not to be used */
    static WholesalerRow read(FileRow row, Dialect dialect, Map<Long, String> faults) {
        Cells cells = new Cells(row, dialect);
        Sku code = cells.sku("StockCode");
        String description = cells.text("Description", 200);
        int quantity = cells.requiredWhole("Quantity", -Quantity.MAX, Quantity.MAX);
        Optional<LocalDate> date = cells.requiredDay("InvoiceDate");
        BigDecimal unitPrice = cells.requiredAmount("UnitPrice");
        cells.text("CustomerID", LONGEST_NUMBER);
        cells.text("Country", 60);
        if (quantity == 0 && cells.faults().isEmpty()) {
            cells.fault("Quantity is 0.");
        }
        cells.faults().ifPresent(sentence -> faults.put(row.line(), sentence));
        return new WholesalerRow(row.line(), code, description, quantity, date.orElse(LocalDate.MIN), unitPrice, customerOf(row));
    }

    static String invoiceOf(FileRow row) {
        return withoutDecimals(row.cells().get(LAYOUT.place("InvoiceNo"))).toUpperCase(Locale.ROOT);
    }

    static Optional<String> customerOf(FileRow row) {
        String customer = withoutDecimals(row.cells().get(LAYOUT.place("CustomerID")));
        return customer.isEmpty() ? Optional.empty() : Optional.of(customer);
    }

    static BigDecimal valueOf(FileRow row, Dialect dialect) {
        DecimalMark mark = dialect.decimalMark();
        Optional<BigDecimal> quantity = Numbers.parse(row.cells().get(LAYOUT.place("Quantity")), mark);
        Optional<BigDecimal> price = Numbers.parse(row.cells().get(LAYOUT.place("UnitPrice")), mark);
        return quantity.isPresent() && price.isPresent() ? quantity.get().multiply(price.get()) : BigDecimal.ZERO;
    }

    BigDecimal value() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    boolean isPriced() {
        return unitPrice.signum() != 0;
    }

    /** Statistics programs write numbers with gaps between them as decimals: {@code 17850.0}. */
    private static String withoutDecimals(String number) {
        Matcher matcher = NUMBER_AS_DECIMAL.matcher(number);
        return matcher.matches() ? matcher.group(1) : number;
    }
}
