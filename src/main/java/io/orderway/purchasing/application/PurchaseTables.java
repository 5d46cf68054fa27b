package io.orderway.purchasing.application;

/** What the tables of purchasing are asked. */
public final class PurchaseTables {

    private PurchaseTables() {
    }

    /**
     * What decides who approves.
     *
     * @param units    net value in whole units of the currency, rounded up
     * @param byPerson whether somebody of the house placed it, and no rule
     */
    public record Approval(int units, String currency, boolean byPerson) {
    }

    /**
     * What decides what is done about a purchase order next.
     *
     * @param daysQuiet   working days since the supplier was last heard of, reminded or left alone; negative while he is
     * @param daysOverdue working days since goods should have come; 0 or less if they are not late
     * @param reminders   since he was last heard of
     */
    public record FollowUp(boolean ended, boolean sent, boolean confirmed, int daysQuiet, int daysOverdue, int reminders) {
    }
}
