package io.orderway.reporting.application.status;

import io.orderway.order.OrderState;
import java.util.Optional;

/** What of an order's timeline concerns the customer, in words to him. Whatever is not named here is the house's own business. */
final class CustomerWords {

    private CustomerWords() {
    }

    static Optional<String> event(String type) {
        return Optional.ofNullable(switch (type) {
            case "ORDER_RECEIVED" -> "We received your order.";
            case "ORDER_RELEASED" -> "We checked your order and go on with it.";
            case "ORDER_ACKNOWLEDGED" -> "We confirmed your order.";
            case "DELIVERY_PROMISED" -> "We set the delivery date.";
            case "DELIVERY_PROMISE_CHANGED" -> "The delivery date changed.";
            case "INFORMATION_REQUESTED" -> "We asked you a question.";
            case "INFORMATION_PROVIDED" -> "We got the answer to our question.";
            case "MESSAGE_RECEIVED" -> "We received a message of yours.";
            case "REQUEST_ANSWERED" -> "We answered a question of yours.";
            case "PREPAYMENT_REQUESTED" -> "We asked for your payment.";
            case "PAYMENT_REMINDED" -> "We reminded you of the payment.";
            case "PAYMENT_RECEIVED", "PAYMENT_BOOKED" -> "A payment of yours arrived.";
            case "RUSH_ACCEPTED" -> "Your order goes first in our house.";
            case "RUSH_DECLINED" -> "We could not put your order before others.";
            case "SHIPMENT_PACKED" -> "Goods of your order are packed.";
            case "READY_FOR_COLLECTION" -> "Goods of your order are ready for collection.";
            case "SHIPMENT_HANDED_OVER" -> "Goods of your order left our house.";
            case "SHIPMENT_DELIVERED" -> "Goods of your order were delivered.";
            case "PARCEL_REPORTED_LOST" -> "The carrier cannot find a parcel. We see to it.";
            case "PARCEL_MISSING" -> "We are looking for a parcel.";
            case "PARCEL_NOT_RECEIVED" -> "We noted that goods did not arrive.";
            case "PARCEL_LOST" -> "A parcel is lost. We wrote to you about it.";
            case "PARCEL_FOUND" -> "The parcel that we looked for was found.";
            case "REPLACEMENT_PLACED" -> "We send you a replacement.";
            case "EXCHANGE_PLACED" -> "We send you other goods for those that you gave back.";
            case "DELIVERY_DELAYED" -> "Your order is delayed. We wrote to you about it.";
            case "DELAY_ANSWERED" -> "We noted what is to become of your delayed order.";
            case "CHANGE_ASKED" -> "A change of your order waits for your answer; your order is paused.";
            case "CHANGE_MADE" -> "Your order was changed.";
            case "CHANGE_DECLINED", "CHANGE_EXPIRED" -> "Your order stays as it was.";
            case "CHANGE_TOO_LATE" -> "A change came too late: the goods had left our house.";
            case "CANCELLATION_ASKED" -> "It was asked to cancel your order or a part of it.";
            case "CANCELLATION_DECLINED", "CANCELLATION_TOO_LATE" -> "Your order could not be cancelled any more.";
            case "CANCELLED_IN_PART" -> "A part of your order had left our house already; you can send it back to us.";
            case "SHIPMENT_CALLED_BACK" -> "A parcel that was on its way comes back to us.";
            case "CANCELLATION_CARRIED_OUT" -> "What was to be cancelled is cancelled.";
            case "RETURN_DELIVERED" -> "A parcel reached you, although it was called back. We wrote to you about it.";
            case "RETURN_ASKED" -> "It was asked to give goods back.";
            case "RETURN_ACCEPTED" -> "You can give the goods back.";
            case "RETURN_REFUSED" -> "We could not agree to take goods back. We wrote to you about it.";
            case "RETURN_RECEIVED" -> "Goods that you sent back arrived.";
            case "RETURN_LOST" -> "The carrier lost goods that you sent back. We see to it.";
            case "RETURN_SETTLED" -> "We settled what you sent back.";
            case "GOODWILL_GRANTED" -> "You got something from us for your trouble.";
            case "COMPLAINT_RECEIVED" -> "We have your complaint and look into it.";
            case "COMPLAINT_REMEDY_PROPOSED" -> "We offered you what puts your complaint right. We wrote to you about it.";
            case "COMPLAINT_CLOSED" -> "Your complaint is closed.";
            case "REFUND_SETTLED" -> "Money went back to you.";
            case "CUSTOMER_CONFIRMED" -> "You confirmed that everything arrived.";
            case "ORDER_COMPLETED" -> "Your order is complete.";
            case "ORDER_CANCELLED" -> "Your order was cancelled.";
            case "ORDER_REJECTED" -> "We could not accept your order.";
            case "ORDER_EXPIRED" -> "Your order ended, because something that we needed from you did not arrive.";
            case "ORDER_ENDED_AS_DUPLICATE" -> "Your order ended, because another one of yours says the same.";
            default -> null;
        });
    }

    /** @param gone whether nothing, a part or everything has left the house, or everything was delivered */
    static String state(OrderState state, Gone gone) {
        return switch (state) {
            case RECEIVED -> "We are checking your order.";
            case RELEASED, IN_DELIVERY -> switch (gone) {
                case NOTHING -> "We are getting your order ready.";
                case PART -> "A part of your order has left our house.";
                case EVERYTHING -> "Everything has left our house.";
                case ARRIVED -> "Everything was delivered.";
            };
            case COMPLETED -> "Your order is complete.";
            case REJECTED -> "We could not accept your order.";
            case EXPIRED -> "Your order has ended without delivery.";
            case DUPLICATE -> "Your order has ended in favour of another one of yours that says the same.";
            case CANCELLED -> "Your order is cancelled.";
        };
    }

    enum Gone {
        NOTHING, PART, EVERYTHING, ARRIVED
    }
}
