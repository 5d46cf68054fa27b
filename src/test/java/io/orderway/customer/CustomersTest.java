package io.orderway.customer;

import static io.orderway.shared.SaveOutcome.Change.CHANGED;
import static io.orderway.shared.SaveOutcome.Change.CREATED;
import static io.orderway.shared.SaveOutcome.Change.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.orderway.ProcessTest;
import io.orderway.shared.Money;
import io.orderway.shared.SaveOutcome;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CustomersTest {

    private static final CommercialTerms TERMS =
            new CommercialTerms(CustomerTier.KEY_ACCOUNT, PaymentTerms.net(30), Money.of("5000", "GBP"), "trade", "GB123456789");

    @Autowired
    private Customers customers;

    private final String number = "T-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNewCustomerIsFoundAsGivenWithTheNumberOfItsTelephoneInFull() {
        assertThat(customers.save(customer("Ångström & Söhne", "020 7946 0018"))).isEqualTo(new SaveOutcome.Saved(CREATED));

        Customer found = customers.find(number).orElseThrow();
        assertThat(found.name()).isEqualTo("Ångström & Söhne");
        assertThat(found.contact()).isEqualTo(new Contact("buyer@shop.example", "+442079460018"));
        assertThat(found.address().lines()).containsExactly("12 High Street", "London", "EC1A 1BB", "United Kingdom");
        assertThat(found.terms()).isEqualTo(TERMS);
        assertThat(found.terms().priceList()).isEqualTo("TRADE");
        assertThat(found.currency()).isEqualTo("GBP");
        assertThat(customers.findAll(List.of(number, "nobody"))).containsOnlyKeys(number);
    }

    @Test
    void savingTheSameAgainChangesNothingAndAnotherNameChangesTheCustomer() {
        customers.save(customer("Shop", null));

        assertThat(customers.save(customer("Shop", null))).isEqualTo(new SaveOutcome.Saved(UNCHANGED));
        assertThat(customers.save(customer("Shop Ltd", null))).isEqualTo(new SaveOutcome.Saved(CHANGED));
        assertThat(customers.find(number)).get().extracting(Customer::name).isEqualTo("Shop Ltd");
    }

    @Test
    void anImportDoesNotLiftABlock() {
        customers.save(customer("Shop", null));
        customers.handle(number, new Handling(true, true, true));

        customers.save(customer("Shop Ltd", null));

        assertThat(customers.find(number)).get().extracting(Customer::handling).isEqualTo(new Handling(true, true, true));
    }

    @Test
    void anIncompleteCustomerIsKeptBecauseOnlyHisOrdersStop() {
        Customer incomplete = new Customer(
                number, "Shop", new Contact(" ", "+49 30 1"), new PostalAddress("", null, "Hamburg", "de"), TERMS, Handling.ORDINARY);

        assertThat(customers.save(incomplete)).isEqualTo(new SaveOutcome.Saved(CREATED));
        assertThat(customers.find(number)).get().isEqualTo(incomplete);
    }

    @Test
    void eachThingThatIsWrongIsNamed() {
        Customer wrong = new Customer(
                " ",
                "x".repeat(201),
                new Contact("not an address", null),
                new PostalAddress(null, null, null, "XQ"),
                new CommercialTerms(CustomerTier.STANDARD, PaymentTerms.PREPAID, Money.of("-1", "GBP"), null, null),
                Handling.ORDINARY);

        assertThat(customers.save(wrong)).asInstanceOf(type(SaveOutcome.Refused.class)).extracting(SaveOutcome.Refused::reasons).isEqualTo(
                List.of(
                        "The customer number is missing.",
                        "The name is longer than 200 characters.",
                        "The price list is missing.",
                        "not an address is not an e-mail address.",
                        "There is no country XQ.",
                        "The credit limit is negative."));
    }

    @Test
    void nobodyIsBlockedWhoDoesNotExist() {
        assertThatThrownBy(() -> customers.handle(number, Handling.ORDINARY)).isInstanceOf(NoSuchElementException.class);
    }

    private Customer customer(String name, String phone) {
        return new Customer(
                number,
                name,
                new Contact("buyer@shop.example", phone),
                new PostalAddress("12 High Street", "ec1a 1bb", "London", "GB"),
                TERMS,
                Handling.ORDINARY);
    }
}
