package io.orderway.complaint.application;

import io.orderway.complaint.Complaints;
import io.orderway.complaint.domain.Complaint;
import io.orderway.complaint.domain.ComplaintRows;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows complaints as they stand. */
@Service
@Transactional(readOnly = true)
class ComplaintViews implements Complaints {

    private final ComplaintRows rows;
    private final ContactLog log;

    ComplaintViews(ComplaintRows rows, ContactLog log) {
        this.rows = rows;
        this.log = log;
    }

    @Override
    public List<View> of(OrderNumber number) {
        return rows.findByOrderNumberOrderById(number).stream().map(ComplaintViews::view).toList();
    }

    @Override
    public List<Entry> log(OrderNumber number) {
        return log.of(number);
    }

    private static View view(Complaint complaint) {
        return new View(ComplaintDesk.number(complaint), complaint.topic(), complaint.means(), complaint.state(), complaint.openedAt(),
                complaint.answerBy(), complaint.finding(), complaint.offered(), complaint.answer(), complaint.correctedOrder(),
                complaint.lines().stream().map(line -> new Line(line.lineNumber(), line.replacePieces())).toList());
    }
}
