package io.orderway.order;

/** Only goods are picked and shipped; carriage and charges are billed. */
public enum LineKind {
    GOODS, CARRIAGE, CHARGE
}
