package io.orderway.walk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.ParcelAnswers;
import io.orderway.delivery.application.TrackingInbox;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import io.orderway.fulfilment.application.EnterPicks;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderView;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.walk.WalkRecords.Parcel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Goods are counted and come in; carriers tell of parcels, or customers miss them. */
class WalkGoods {

    private final WalkRecords records;
    private final WalkPeople people;
    private final Stock stock;
    private final PickLists pickLists;
    private final EnterPicks enterPicks;
    private final Inbox inbox;
    private final ParcelAnswers parcelAnswers;
    private final ObjectMapper json;
    private final Clock clock;

    WalkGoods(WalkRecords records, WalkPeople people, Stock stock, PickLists pickLists, EnterPicks enterPicks, Inbox inbox,
            ParcelAnswers parcelAnswers, ObjectMapper json, Clock clock) {
        this.records = records;
        this.people = people;
        this.stock = stock;
        this.pickLists = pickLists;
        this.enterPicks = enterPicks;
        this.inbox = inbox;
        this.parcelAnswers = parcelAnswers;
        this.json = json;
        this.clock = clock;
    }

    String receive(WalkedOrder order, Random random) {
        Sku article = WalkDesk.any(order.articles(), random);
        int pieces = 1 + random.nextInt(40);
        stock.bookIn(article, Quantity.of(pieces), "Delivery note");
        return pieces + " of article " + order.articles().indexOf(article);
    }

    /** @return whether anything was waited for */
    boolean receiveWhatIsWaitedFor(WalkedOrder order) {
        List<String> articles = records.waitingForGoods(order);
        articles.forEach(article -> stock.bookIn(Sku.of(article), Quantity.of(100), "Delivery note"));
        return !articles.isEmpty();
    }

    String count(WalkedOrder order, Random random) {
        Sku article = WalkDesk.any(order.articles(), random);
        int difference = random.nextInt(21) - 10;
        stock.correct(article, difference, "Counted");
        return difference + " of article " + order.articles().indexOf(article);
    }

    List<ShipmentNumber> shipments(WalkedOrder order) {
        return records.family(order).stream().flatMap(one -> one.shipments().stream()).map(OrderView.Shipment::number).toList();
    }

    /** The picker finds as many pieces of a shipment as chance has it, mostly all. */
    String pick(WalkedOrder order, Random random) {
        ShipmentNumber shipment = WalkDesk.any(shipments(order), random);
        Map<Integer, Integer> found = new HashMap<>();
        for (PickList.Line line : pickLists.of(shipment).lines()) {
            found.put(line.lineNumber(), random.nextInt(3) > 0 ? line.pieces() : random.nextInt(line.pieces() + 1));
        }
        people.atTheHouse(0, () -> enterPicks.enter(shipment, found));
        return "shipment " + shipment.value().substring(shipment.orderNumber().value().length() + 1) + " " + found;
    }

    boolean hasParcel(WalkedOrder order) {
        return !records.parcels(order).isEmpty();
    }

    String track(WalkedOrder order, Random random) {
        Parcel parcel = WalkDesk.any(records.parcels(order), random);
        TrackingStatus status = WalkDesk.any(List.of(TrackingStatus.values()), random);
        tell(order, parcel, status);
        return status + " for parcel " + records.parcels(order).indexOf(parcel);
    }

    /** @return whether any parcel was still to be delivered */
    boolean deliver(WalkedOrder order) {
        List<Parcel> open = records.parcels(order).stream().filter(parcel -> parcel.left() && !parcel.delivered() && !parcel.settled()).toList();
        open.forEach(parcel -> tell(order, parcel, TrackingStatus.DELIVERED));
        return !open.isEmpty();
    }

    private void tell(WalkedOrder order, Parcel parcel, TrackingStatus status) {
        TrackingReport report = new TrackingReport(parcel.trackingNumber(), status, clock.instant(), "Bristol depot");
        InboxEvent event = new InboxEvent(order.source(), order.nextEvent(), TrackingInbox.TYPE, parcel.trackingNumber(), json.valueToTree(report));
        order.told().add(() -> inbox.receive(event));
        inbox.receive(event);
    }

    String miss(WalkedOrder order, Random random) {
        ShipmentNumber shipment = WalkDesk.any(shipments(order), random);
        people.atTheHouse(0, () -> parcelAnswers.notReceived(shipment));
        return "";
    }
}
