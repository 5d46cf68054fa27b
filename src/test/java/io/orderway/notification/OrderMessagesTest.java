package io.orderway.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Contact;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Handling;
import io.orderway.customer.PaymentTerms;
import io.orderway.customer.PostalAddress;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Shipments;
import io.orderway.outbox.Round;
import io.orderway.rush.RushEvent;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.FieldKind;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.VerificationEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers read. No mail server is configured here: messages are written and kept. */
@ProcessTest
class OrderMessagesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 12, 3);

    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderProgress progress;
    @Autowired
    private OrderCorrections corrections;
    @Autowired
    private Shipments shipments;
    @Autowired
    private Messages messages;
    @Autowired
    private MessageDelivery delivery;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ApplicationEventPublisher events;

    private Sku sku;
    private OrderNumber number;

    @BeforeEach
    void placeOrder() {
        sku = orders.product();
        number = orders.place(orders.draft(orders.customer(), Map.of()).line(sku.value(), 1200, "1.2575").requestedFor(DATE.minusDays(2)));
    }

    @Test
    void theAcknowledgementStatesLinesPricesDatesAndWhatDiffersFromWhatWasAsked() {
        corrections.correctPrice(number, 1, new BigDecimal("1.25"), null);
        corrections.correctQuantity(number, 1, 1100, null);
        inOneStretch(() -> {
            progress.release(number);
            progress.acknowledge(number);
            progress.promise(number, DATE, "Everything is in stock");
        });
        assertThat(written()).singleElement().satisfies(message -> {
            assertThat(message.step()).isEqualTo(MessageStep.ACKNOWLEDGEMENT);
            assertThat(message.state()).isEqualTo(MessageState.KEPT);
            assertThat(message.subject()).startsWith("Your order " + number + " (PO TEST-").endsWith("): thank you");
            assertThat(message.text()).startsWith("Dear Test Retail").contains(sku.value(), "1,100 x £1.25 = £1,375.00",
                    "Changed: you asked for 1,200 pieces; you named a price of £1.2575", "Net total: £1,375.00", "Delivery: 3 December 2026",
                    "You asked for: 1 December 2026", "We deliver everything together.", "Please look at what is marked as changed")
                    .doesNotContain("[", "null", "\n\n\n");
        });
    }

    @Test
    void figuresAreWrittenAsInTheCustomersCountry() {
        Customer german = new Customer("TDE-" + sku, "Müller & Söhne GmbH", new Contact("einkauf@mueller.example", null),
                new PostalAddress("Hauptstraße 1", "10115", "Berlin", "DE"),
                new CommercialTerms(CustomerTier.STANDARD, PaymentTerms.net(30), Money.of("10000", "EUR"), "TRADE", null), Handling.ORDINARY);
        orders.save(german);
        number = orders.place(orders.draft(german, Map.of()).line(sku.value(), 1200, "1.2575"));
        inOneStretch(() -> {
            progress.release(number);
            progress.acknowledge(number);
        });
        assertThat(written()).singleElement().satisfies(message -> assertThat(message.text())
                .contains("Dear Müller & Söhne GmbH,", "1.200 x 1,2575 £ = 1.509,00 £", "We will tell you the delivery date as soon as it is certain")
                .doesNotContain("Changed", "marked as changed"));
    }

    @Test
    void aFirstPromiseAfterTheAcknowledgementIsAMessageOfItsOwnAndSoIsEachNewOne() {
        inOneStretch(() -> {
            progress.release(number);
            progress.acknowledge(number);
        });
        progress.promise(number, DATE, "Goods arrive");
        progress.promise(number, DATE.plusDays(5), "A rush order goes first");
        progress.promise(number, DATE, "Goods arrive earlier");
        assertThat(written()).extracting(Message::step).containsExactly(MessageStep.ACKNOWLEDGEMENT, MessageStep.DELIVERY_DATE,
                MessageStep.NEW_DELIVERY_DATE, MessageStep.NEW_DELIVERY_DATE);
        assertThat(written().get(2).text()).contains("delivered on 8 December 2026\ninstead of 3 December 2026");
    }

    @Test
    void theAnswerToARushStatesTheDateSoThatNoSecondMessageNeedsTo() {
        progress.promise(number, DATE, "Goods are there");
        inOneStretch(() -> {
            progress.promise(number, DATE.minusDays(1), "It goes first");
            events.publishEvent(new RushEvent.Accepted(number, List.of()));
        });
        assertThat(written()).extracting(Message::step).containsExactly(MessageStep.DELIVERY_DATE, MessageStep.RUSH_ACCEPTED);
        assertThat(written().get(1).text()).contains("it goes first in our house and will be delivered\non 2 December 2026");
    }

    @Test
    void ofSeveralDatesInOneTransactionTheLastIsTold() {
        inOneStretch(() -> {
            progress.promise(number, DATE, "First thought");
            progress.promise(number, DATE.plusDays(1), "Second thought");
        });
        assertThat(written()).singleElement().satisfies(message -> assertThat(message.subject()).contains("4 December 2026"));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            progress.release(number);
            progress.acknowledge(number);
            status.setRollbackOnly();
        });
        assertThat(written()).isEmpty();
    }

    @Test
    void aRejectedExpiredOrCancelledOrderIsToldWithItsReason() {
        progress.reject(number, "We do not deliver\r\nto this country.");
        assertThat(written()).singleElement().satisfies(message -> {
            assertThat(message.step()).isEqualTo(MessageStep.ORDER_REJECTED);
            assertThat(message.text()).contains("The reason: We do not deliver to this country.");
        });
        placeOrder();
        progress.expire(number, null);
        assertThat(written()).extracting(Message::step).containsExactly(MessageStep.ORDER_EXPIRED);
        placeOrder();
        progress.release(number);
        progress.cancel(number, "The payment was not committed in time");
        assertThat(written()).extracting(Message::step).containsExactly(MessageStep.ORDER_CANCELLED);
    }

    @Test
    void whoeverHasEverythingIsAskedHowWeDid() {
        progress.release(number);
        progress.complete(number);
        assertThat(written()).singleElement().satisfies(message -> {
            assertThat(message.step()).isEqualTo(MessageStep.ORDER_COMPLETED);
            assertThat(message.text()).contains("How did we do?", "/p/feedback/");
        });
    }

    @Test
    void equalOrdersAreOneMessageOnTheFirstThatGoesOn() {
        OrderNumber survivor = number;
        placeOrder();
        OrderNumber ended = number;
        inOneStretch(() -> {
            progress.endAsDuplicate(ended, survivor);
            events.publishEvent(new VerificationEvent.DuplicatesResolved("T1", List.of(survivor), List.of(ended)));
        });
        assertThat(written()).isEmpty();
        number = survivor;
        assertThat(written()).singleElement().satisfies(
                message -> assertThat(message.text()).contains("go on with " + survivor + " and have ended\n" + ended));
    }

    @Test
    void aQuestionGoesOutOnceAndEachReminderOnce() {
        MissingInformation.Field field = new MissingInformation.Field(number.sequence(), FieldKind.SHIP_POSTCODE, null, BlockedStep.SHIP,
                "Which postcode?", "SW1", null, MissingInformation.State.OPEN, null);
        inOneStretch(() -> {
            events.publishEvent(new VerificationEvent.InformationRequested(number, "/p/answer/secret", List.of(field)));
            events.publishEvent(new VerificationEvent.InformationRequested(number, "/p/answer/other", List.of(field)));
            events.publishEvent(new VerificationEvent.InformationReminder(number, "/p/answer/new", 1, List.of(field)));
        });
        assertThat(written()).extracting(Message::step).containsExactly(MessageStep.INFORMATION_REQUEST, MessageStep.INFORMATION_REMINDER);
        assertThat(written().get(0).text()).contains("- Which postcode?\n  Your order says: SW1\n", "/p/answer/secret");
    }

    @Test
    void whatHadNoAddressGoesOutOnceThereIsOne() {
        number = orders.place(new TestOrders.Draft("nobody-known").line(sku.value(), 1, "1"));
        inOneStretch(() -> {
            progress.release(number);
            progress.acknowledge(number);
        });
        assertThat(written()).extracting(Message::state).containsExactly(MessageState.WITHOUT_ADDRESS);
        corrections.correctParty(number, PartyRole.ORDERING, new Party("Ann", "ann@late.example", null, null, null, null, null), null);
        inOneStretch(() -> events.publishEvent(new VerificationEvent.InformationProvided(number, BlockedStep.ACKNOWLEDGE)));
        assertThat(written()).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("ann@late.example");
            assertThat(message.state()).isEqualTo(MessageState.KEPT);
        });
    }

    @Test
    void aShipmentIsToldWithItsGoodsCarrierAndTrackingNumber() {
        progress.release(number);
        ShipmentNumber shipment = shipments.open(number, Map.of(1, 1000));
        shipments.recordPicked(shipment, Map.of(1, 1000));
        shipments.recordPacked(shipment, 2500, 1);
        shipments.recordHandedOver(shipment, "Parcel Force", "PF123");
        assertThat(written()).singleElement().satisfies(message -> {
            assertThat(message.step()).isEqualTo(MessageStep.SHIPPED);
            assertThat(message.text()).contains("a part of your order", "left our house with Parcel Force", "1,000 x " + sku,
                    "Tracking number: PF123", "The rest follows");
        });
    }

    @Test
    void theOrdersOwnAddressGoesBeforeTheCustomersAndAMissingOneIsShown() {
        corrections.correctParty(number, PartyRole.ORDERING, new Party("Ann Buyer", "ann@buyer.example", null, null, null, null, "US"), null);
        progress.reject(number, null);
        assertThat(written()).extracting(Message::recipient).containsExactly("ann@buyer.example");
        assertThat(written().get(0).text()).startsWith("Dear Ann Buyer,");

        number = orders.place(new TestOrders.Draft("unknown-customer").line(sku.value(), 1, "1"));
        progress.reject(number, null);
        assertThat(written()).extracting(Message::state).containsExactly(MessageState.WITHOUT_ADDRESS);
    }

    private void inOneStretch(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private List<Message> written() {
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until everything is written
        }
        return messages.of(number);
    }
}
