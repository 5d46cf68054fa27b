package io.orderway.reporting.application.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderway.reporting.application.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order as a person sees it beside the task's form: in words, what needs a look first. What is null or empty is left out.
 *
 * @param flags    what must be seen at a glance, in capitals
 * @param notice   a hold or a warning; null if there is none
 * @param holds    open ones, the oldest first
 * @param tables   whatever the task needs beside it: orders that would be pushed back, equal orders side by side
 * @param timeline newest first
 * @param messages newest first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Sheet(String orderNumber, String state, String stateText, List<String> flags, String notice, String reference, String channel,
        LocalDate documentDate, Instant receivedAt, LocalDate requestedDate, LocalDate promised, LocalDate firstPromised, String remark,
        List<SheetHold> holds, SheetCustomer customer, List<SheetParty> parties, List<SheetFinding> findings, List<SheetLine> lines, List<Total> totals,
        List<SheetShipment> shipments, List<Table> tables, List<RecentOrder> recentOrders, List<Paper> documents, List<SheetMessage> messages,
        List<Entry> timeline, List<Action> actions) {

    /** @param balance what stands open; null where the reader need not know */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SheetCustomer(String number, String name, String tier, String terms, Amount limit, Amount balance, Amount available,
            String note) {
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SheetParty(String title, List<String> lines, String email, String phone, List<Action> actions) {
    }

    /**
     * @param owner   the department that clears it
     * @param lifters who may lift it, in words
     * @param until   the day until which somebody keeps it; null if nobody said
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SheetHold(String title, String reason, String owner, String lifters, Instant since, String by, LocalDate until, boolean overdue,
            List<Action> actions) {
    }

    /**
     * @param severity error, warning, info or ok
     * @param line     null where the whole order is concerned
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SheetFinding(String text, String severity, Integer line, List<Action> actions) {
    }

    /**
     * @param available     pieces that are free in the house; null for what is no article
     * @param availableFrom when what is short can be there; null if nothing is short
     * @param reserved      pieces on shipments that are still in the house
     * @param warn          something is found in the line
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SheetLine(int line, String sku, String description, int quantity, Amount price, Amount agreedPrice, Amount value,
            Integer available, LocalDate availableFrom, int reserved, int shipped, String note, boolean warn, List<Action> actions) {
    }

    public record Total(String title, String value) {
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SheetShipment(String number, String stateText, String text, String carrier, String trackingNumber, String trackingLink) {
    }

    public record Table(String title, List<String> columns, List<List<String>> rows) {
    }

    public record RecentOrder(String orderNumber, LocalDate date, Amount value, String stateText) {
    }

    public record Paper(String title, String href, Instant at) {
    }

    /**
     * @param direction out or in
     * @param note      what is to be known of it; null if nothing is
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SheetMessage(Instant at, String direction, String who, String subject, String text, String note, List<Paper> files) {
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entry(Instant at, String text, String detail, String actor) {
    }
}
