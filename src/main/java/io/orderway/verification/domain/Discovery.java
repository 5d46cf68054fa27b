package io.orderway.verification.domain;

import io.orderway.verification.FindingCode;
import io.orderway.verification.ProposedAction;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a check has just seen in an order, before anybody decided anything.
 *
 * @param lineNumber null where it concerns the whole order
 * @param subject    the values it is about; a decision holds as long as they stay the same. Nothing about a person
 * @param degree     how far off; null where there is no measure
 */
public record Discovery(FindingCode code, Integer lineNumber, String subject, BigDecimal degree, String sentence, ProposedAction proposedAction,
        String proposedValue) {

    public static Discovery ofOrder(FindingCode code, String subject, String sentence) {
        return new Discovery(code, null, subject, null, sentence, null, null);
    }

    public static Discovery ofLine(FindingCode code, int lineNumber, String subject, String sentence) {
        return new Discovery(code, lineNumber, subject, null, sentence, null, null);
    }

    public Discovery by(BigDecimal howFar) {
        return new Discovery(code, lineNumber, subject, howFar, sentence, proposedAction, proposedValue);
    }

    /** @param value null where a person must name it */
    public Discovery proposing(ProposedAction action, Object value) {
        return new Discovery(code, lineNumber, subject, degree, sentence, action, Objects.toString(value, null));
    }
}
