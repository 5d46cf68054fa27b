package io.orderway.document;

import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The papers of all orders, those of customers and those to suppliers. What it is about, kind and key name one paper for good: issuing it again,
 * by whomever and however often, gives the one that was issued first.
 */
public interface Documents {

    /**
     * Issues a paper that is drawn at first demand and not now, with what is known now.
     *
     * @param about    number of the order, up to 20 characters
     * @param kind     kebab-case, up to 40 characters
     * @param key      up to 100 characters
     * @param template name of a file in {@code templates/documents/}, without {@code .html}. Papers that are issued and not yet drawn need
     *                 their template: a new layout is a new file, {@code packing-slip-2}
     * @param data     a record or map of texts, numbers, dates, money and lists of these; frozen as JSON. The template finds it as
     *                 {@code paper}, beside {@code company}, {@code document} (orderNumber, kind, key, issuedOn), {@code format} and
     *                 {@code barcodes}; a fact that may be absent is read as {@code paper['fact']}
     */
    IssuedDocument register(String about, String kind, String key, String template, Object data);

    /** As above, for a customer's order. */
    default IssuedDocument register(OrderNumber orderNumber, String kind, String key, String template, Object data) {
        return register(orderNumber.value(), kind, key, template, data);
    }

    /**
     * Issues a paper with its bytes.
     *
     * @param renderer gives the PDF; asked only if the paper is not there yet
     */
    IssuedDocument issue(OrderNumber orderNumber, String kind, String key, Supplier<byte[]> renderer);

    /**
     * The PDF, drawn and kept at the first call, the same bytes at every later one.
     *
     * @throws java.util.NoSuchElementException if there is no such document
     */
    byte[] content(UUID id);

    Optional<IssuedDocument> find(UUID id);

    Optional<IssuedDocument> find(String about, String kind, String key);

    default Optional<IssuedDocument> find(OrderNumber orderNumber, String kind, String key) {
        return find(orderNumber.value(), kind, key);
    }

    /** @return in the order in which they were issued */
    List<IssuedDocument> about(String number);

    default List<IssuedDocument> ofOrder(OrderNumber orderNumber) {
        return about(orderNumber.value());
    }
}
