package io.orderway.order.application;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.customer.Contact;
import io.orderway.customer.Customers;
import io.orderway.customer.PostalAddress;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.LabelledGoods;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person enters on the order sheet. Lines and customer can be corrected until the order is released, names and addresses until the
 * goods are labelled for them, the invoice address until the order has ended; what changes later is a change of the order and no correction.
 */
@Service
@Transactional
public class CorrectBySheet {

    private static final String[] DESKS = {Groups.ORDER_DESK, Groups.SALES, Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.MANAGERS};
    private static final Set<ShipmentState> LEFT_THE_HOUSE = EnumSet.of(ShipmentState.HANDED_OVER, ShipmentState.DELIVERED, ShipmentState.CONFIRMED,
            ShipmentState.LOST, ShipmentState.CALLED_BACK);

    private final OrderReader orders;
    private final OrderCorrections corrections;
    private final Customers customers;
    private final Products products;
    private final Timeline timeline;
    private final CurrentUser user;
    private final LabelledGoods labels;

    CorrectBySheet(OrderReader orders, OrderCorrections corrections, Customers customers, Products products, Timeline timeline,
            CurrentUser user, LabelledGoods labels) {
        this.orders = orders;
        this.corrections = corrections;
        this.customers = customers;
        this.products = products;
        this.timeline = timeline;
        this.user = user;
        this.labels = labels;
    }

    /** Everybody of the house may leave a word; other systems may not. */
    public void note(OrderNumber number, String text) {
        user.require(Groups.DEPARTMENTS.toArray(String[]::new));
        orders.get(number);
        timeline.record(number, "NOTE", text);
    }

    /** @throws IllegalArgumentException if the e-mail address or the country is none; the message is a sentence */
    public void party(OrderNumber number, PartyRole role, Party party, String reason) {
        user.require(DESKS);
        OrderView order = orders.lock(number);
        if (role != PartyRole.BILL_TO && order.shipments().stream().anyMatch(shipment -> LEFT_THE_HOUSE.contains(shipment.state()))) {
            throw new ConflictException("Goods of order %s have left the house; of its addresses only the invoice address can still be corrected.".formatted(number));
        }
        if (party.email() != null && !Contact.isEmail(party.email())) {
            throw new IllegalArgumentException("%s is no e-mail address.".formatted(party.email()));
        }
        PostalAddress address = new PostalAddress(party.street(), party.postcode(), party.city(), party.country());
        if (address.country() != null && !address.hasKnownCountry()) {
            throw new IllegalArgumentException("There is no country %s; a country is two letters, for example GB.".formatted(address.country()));
        }
        Party corrected = new Party(party.name(), party.email(), party.phone(), address.street(), address.postcode(), address.city(),
                address.country());
        if (role == PartyRole.SHIP_TO) {
            refuseUnderLabels(order, corrected);
        }
        corrections.correctParty(number, role, corrected, reason);
    }

    /** Parcels would leave for where their label says; a change of the order takes the label off first. */
    private void refuseUnderLabels(OrderView order, Party corrected) {
        boolean elsewhere = !corrected.lines().equals(order.party(PartyRole.SHIP_TO).lines());
        if (elsewhere && order.shipments().stream().anyMatch(shipment -> shipment.state() == ShipmentState.PACKED && labels.isLabelled(shipment.number()))) {
            throw new ConflictException("Goods of order %s are packed and labelled for the address as it stands. Change the address with a change of the order: the label is undone first."
                    .formatted(order.number()));
        }
    }

    /** @throws NotFoundException if there is no such customer */
    public void customer(OrderNumber number, String customerNumber, String reason) {
        requireInVerification(number);
        if (customers.find(customerNumber).isEmpty()) {
            throw new NotFoundException("There is no customer %s.".formatted(customerNumber));
        }
        corrections.assignCustomer(number, customerNumber, reason);
    }

    /**
     * Corrects whatever of a line is given.
     *
     * @param sku       null to leave the article
     * @param quantity  null to leave the pieces
     * @param unitPrice null to leave the price
     * @throws NotFoundException if there is no such article
     */
    public void line(OrderNumber number, int lineNumber, String sku, Integer quantity, BigDecimal unitPrice, String reason) {
        OrderView.Line line = requireInVerification(number).lines().stream().filter(candidate -> candidate.lineNumber() == lineNumber).findFirst()
                .orElseThrow(() -> new NotFoundException("Order %s has no line %d.".formatted(number, lineNumber)));
        if (sku != null && !sku.equalsIgnoreCase(line.sku())) {
            Product product = products.find(Sku.of(sku)).orElseThrow(() -> new NotFoundException("There is no article %s.".formatted(sku)));
            corrections.correctSku(number, lineNumber, product.sku().value(), product.description(), reason);
        }
        if (quantity != null && quantity != line.wanted()) {
            corrections.correctQuantity(number, lineNumber, quantity, reason);
        }
        if (unitPrice != null && (line.unitPrice() == null || unitPrice.compareTo(line.unitPrice()) != 0)) {
            corrections.correctPrice(number, lineNumber, unitPrice, reason);
        }
    }

    private OrderView requireInVerification(OrderNumber number) {
        user.require(DESKS);
        OrderView order = orders.lock(number);
        if (order.state() != OrderState.RECEIVED) {
            throw new ConflictException("Order %s is no longer in verification; its lines and its customer stay as they are.".formatted(number));
        }
        return order;
    }
}
