package io.orderway.complaint.application;

import io.orderway.complaint.domain.Complaint;
import io.orderway.complaint.domain.ComplaintRows;
import io.orderway.shared.NotFoundException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds complaints by the number that people, processes and links call them by. */
@Component
class ComplaintDesk {

    private static final Pattern NUMBER = Pattern.compile("CP-(\\d{1,18})");

    private final ComplaintRows rows;

    ComplaintDesk(ComplaintRows rows) {
        this.rows = rows;
    }

    static String number(long id) {
        return "CP-" + id;
    }

    static String number(Complaint complaint) {
        return number(complaint.id());
    }

    Complaint get(String number) {
        return id(number).flatMap(rows::findById).orElseThrow(() -> unknown(number));
    }

    Complaint lock(String number) {
        return id(number).flatMap(rows::lock).orElseThrow(() -> unknown(number));
    }

    private static Optional<Long> id(String number) {
        Matcher matcher = NUMBER.matcher(number);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    private static NotFoundException unknown(String number) {
        return new NotFoundException("There is no complaint %s.".formatted(number));
    }
}
