package io.orderway.reporting.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a task's card in the list says of its order.
 *
 * @param tier      null where the order names no known customer
 * @param value     null where prices are missing altogether
 * @param why       why the task is there, in one short sentence; null where its name says it
 * @param requested the customer's wish; shown until there is a promise
 * @param cutOff    moment until which the task must be done; null where the order does not hurry and its promised date counts
 * @param flags     what must be seen at a glance, in capitals
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TaskCard(String orderNumber, String customer, String tier, Amount value, int lines, String why, LocalDate promised,
        LocalDate requested, Instant cutOff, List<String> flags) {
}
