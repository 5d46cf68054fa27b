package io.orderway.complaint;

/** Takes complaints in, by whatever way they come. */
public interface ComplaintIntake {

    /**
     * Stores the complaint and starts its process in the caller's transaction.
     *
     * @throws io.orderway.order.UnknownOrderException if there is no such order
     * @throws IllegalArgumentException                if the order is another customer's, or a line is not there
     */
    Outcome receive(NewComplaint complaint);

    /**
     * Keeps what a customer adds to a complaint that is open; the same words once. For those who cannot ask him back when a complaint is being
     * dealt with already.
     *
     * @param text 1 to 4,000 characters
     * @throws io.orderway.shared.NotFoundException if there is no such complaint
     */
    void add(String complaintNumber, ContactMeans means, String text);

    sealed interface Outcome {

        /** @param complaintNumber names the complaint in the house */
        record Received(String complaintNumber) implements Outcome {
        }

        /** The same reference had brought this complaint before. */
        record ReceivedBefore(String complaintNumber) implements Outcome {
        }

        /** About this matter of the order a complaint is already being dealt with. */
        record DealtWith(String complaintNumber) implements Outcome {
        }
    }
}
