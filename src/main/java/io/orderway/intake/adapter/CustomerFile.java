package io.orderway.intake.adapter;

import io.orderway.catalog.Prices;
import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Contact;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.customer.PostalAddress;
import io.orderway.intake.application.RecordFile;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.shared.Money;
import io.orderway.shared.SaveOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Customers: a row replaces what was known of the customer, an empty cell empties it. The price list is the exception, since not every
 * house has several: without one a customer keeps his, and a new customer buys at trade prices.
 */
@Component
class CustomerFile implements RecordFile {

    private final Customers customers;

    CustomerFile(Customers customers) {
        this.customers = customers;
    }

    @Override
    public FileFormat format() {
        return FileFormat.CUSTOMERS;
    }

    @Override
    public String keyOf(FileRow row, Dialect dialect) {
        return new Cells(row, dialect).text("customer_number", 40);
    }

    @Override
    public SaveOutcome save(FileRow row, Dialect dialect, String submittedBy) {
        Cells cells = new Cells(row, dialect);
        String number = cells.requiredText("customer_number", 40);
        Customer customer = new Customer(number,
                cells.requiredText("name", 200),
                new Contact(cells.text("email", 254), cells.text("phone", 40)),
                new PostalAddress(cells.text("street", 200), cells.text("postcode", 20), cells.text("city", 100), cells.country("country")),
                new CommercialTerms(cells.oneOf("tier", CustomerTier.class).orElse(CustomerTier.STANDARD), terms(cells),
                        Money.of(cells.requiredAmount("credit_limit"), cells.requiredCurrency("currency")), priceList(cells, number),
                        cells.text("vat_number", 20)),
                Handling.ORDINARY);
        return cells.faults().<SaveOutcome>map(faults -> new SaveOutcome.Refused(List.of(faults))).orElseGet(() -> customers.save(customer));
    }

    private static PaymentTerms terms(Cells cells) {
        String code = cells.requiredText("payment_terms", 10).toUpperCase(Locale.ROOT);
        if (PaymentTerms.isValid(code)) {
            return PaymentTerms.of(code);
        }
        cells.fault("payment_terms is neither PREPAID nor NET and a number of days: %s.".formatted(code));
        return PaymentTerms.PREPAID;
    }

    private String priceList(Cells cells, String number) {
        return Optional.of(cells.text("price_list", 40)).filter(list -> !list.isEmpty())
                .or(() -> customers.find(number).map(known -> known.terms().priceList()))
                .orElse(Prices.USUAL_LIST);
    }
}
