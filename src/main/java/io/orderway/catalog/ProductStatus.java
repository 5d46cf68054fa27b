package io.orderway.catalog;

/** Whether an article is sold. */
public enum ProductStatus {
    ORDERABLE,
    /** Not sold for the time being. */
    BLOCKED,
    /** Not sold any more. */
    DISCONTINUED
}
