package io.orderway.intake.adapter;

import static io.orderway.intake.adapter.Column.optional;
import static io.orderway.intake.adapter.Column.required;

import io.orderway.intake.adapter.Column.Content;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.ImportKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of each format. A file may have them in any order and may have more; what is more is not read. Master data need all columns
 * that could otherwise be emptied by a file that does not speak of them.
 */
enum Layout {

    WHOLESALER_ORDERS(FileFormat.WHOLESALER_ORDERS,
            required("InvoiceNo", Content.TEXT, "Invoice"),
            required("StockCode", Content.TEXT),
            required("Description", Content.TEXT),
            required("Quantity", Content.NUMBER),
            required("InvoiceDate", Content.DATE),
            required("UnitPrice", Content.NUMBER, "Price"),
            required("CustomerID", Content.TEXT),
            required("Country", Content.TEXT)),

    ORDERWAY_ORDERS(FileFormat.ORDERWAY_ORDERS,
            required("channel", Content.TEXT),
            required("external_reference", Content.TEXT),
            required("customer_number", Content.TEXT),
            optional("customer_reference", Content.TEXT),
            optional("document_date", Content.DATE),
            optional("requested_date", Content.DATE),
            optional("delivery", Content.TEXT),
            optional("urgency", Content.TEXT),
            optional("shipping", Content.TEXT),
            optional("ship_to_name", Content.TEXT),
            optional("ship_to_street", Content.TEXT),
            optional("ship_to_postcode", Content.TEXT),
            optional("ship_to_city", Content.TEXT),
            optional("ship_to_country", Content.TEXT),
            required("sku", Content.TEXT),
            optional("description", Content.TEXT),
            required("quantity", Content.NUMBER),
            optional("unit_price", Content.NUMBER),
            optional("currency", Content.TEXT),
            optional("kind", Content.TEXT)),

    CUSTOMERS(FileFormat.CUSTOMERS,
            required("customer_number", Content.TEXT),
            required("name", Content.TEXT),
            required("email", Content.TEXT),
            required("phone", Content.TEXT),
            required("street", Content.TEXT),
            required("postcode", Content.TEXT),
            required("city", Content.TEXT),
            required("country", Content.TEXT),
            required("tier", Content.TEXT),
            required("payment_terms", Content.TEXT),
            required("credit_limit", Content.NUMBER),
            required("currency", Content.TEXT),
            required("vat_number", Content.TEXT),
            optional("price_list", Content.TEXT)),

    PRODUCTS(FileFormat.PRODUCTS,
            required("sku", Content.TEXT),
            required("description", Content.TEXT),
            required("weight_grams", Content.NUMBER),
            required("hs_code", Content.TEXT),
            required("country_of_origin", Content.TEXT),
            required("vat_class", Content.TEXT),
            required("on_hand", Content.NUMBER),
            required("reorder_level", Content.NUMBER),
            required("reorder_quantity", Content.NUMBER),
            required("supplier", Content.TEXT),
            required("lead_time_days", Content.NUMBER)),

    PRICES(FileFormat.PRICES,
            required("price_list", Content.TEXT),
            required("customer_number", Content.TEXT),
            required("sku", Content.TEXT),
            required("min_quantity", Content.NUMBER),
            required("unit_price", Content.NUMBER),
            required("currency", Content.TEXT),
            optional("valid_from", Content.DATE),
            optional("valid_to", Content.DATE)),

    SUPPLIERS(FileFormat.SUPPLIERS,
            required("supplier_number", Content.TEXT),
            required("name", Content.TEXT),
            required("email", Content.TEXT),
            required("street", Content.TEXT),
            required("postcode", Content.TEXT),
            required("city", Content.TEXT),
            required("country", Content.TEXT),
            required("language", Content.TEXT),
            required("currency", Content.TEXT),
            required("minimum_order_value", Content.NUMBER),
            required("order_days", Content.TEXT)),

    PURCHASE_PRICES(FileFormat.PURCHASE_PRICES,
            required("supplier_number", Content.TEXT),
            required("sku", Content.TEXT),
            required("pack_size", Content.NUMBER),
            required("minimum_pieces", Content.NUMBER),
            required("unit_price", Content.NUMBER),
            required("lead_time_days", Content.NUMBER)),

    BILLS_OF_MATERIALS(FileFormat.BILLS_OF_MATERIALS,
            required("sku", Content.TEXT),
            required("component_sku", Content.TEXT),
            required("pieces", Content.NUMBER)),

    STOCK_COUNTS(FileFormat.STOCK_COUNTS,
            required("sku", Content.TEXT),
            required("counted", Content.NUMBER),
            required("counted_at", Content.DATE),
            optional("reason", Content.TEXT));

    private final FileFormat format;
    private final List<Column> columns;

    Layout(FileFormat format, Column... columns) {
        this.format = format;
        this.columns = List.of(columns);
    }

    FileFormat format() {
        return format;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Place of a column among the cells of a row; a name that the layout lacks is a mistake in our code. */
    int place(String name) {
        int place = names().indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(this + " has no column " + name);
        }
        return place;
    }

    static Layout of(FileFormat format) {
        return Arrays.stream(values()).filter(layout -> layout.format == format).findFirst().orElseThrow();
    }

    static Stream<Layout> of(ImportKind kind) {
        return Arrays.stream(values()).filter(layout -> layout.format.kind() == kind);
    }
}
