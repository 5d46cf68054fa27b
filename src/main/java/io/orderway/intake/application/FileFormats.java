package io.orderway.intake.application;

import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.ImportKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the rules of a format. */
@Component
class FileFormats {

    private final Map<FileFormat, OrderFileFormat> orders;
    private final Map<FileFormat, RecordFile> records;

    FileFormats(List<OrderFileFormat> orders, List<RecordFile> records) {
        this.orders = orders.stream().collect(Collectors.toMap(OrderFileFormat::format, Function.identity()));
        this.records = records.stream().collect(Collectors.toMap(RecordFile::format, Function.identity()));
    }

    boolean isOrders(FileFormat format) {
        return format.kind() == ImportKind.ORDERS;
    }

    OrderFileFormat orders(FileFormat format) {
        return orders.get(format);
    }

    RecordFile records(FileFormat format) {
        return records.get(format);
    }
}
