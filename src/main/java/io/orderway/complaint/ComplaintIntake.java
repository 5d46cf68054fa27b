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
