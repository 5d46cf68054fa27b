package io.orderway.demo;

/** How far the demo company has come with an order before you sit down at its desk; each stage includes those before it. */
enum DemoStage {
    PICKED, PACKED, HANDED_OVER, DELIVERED, CONFIRMED;

    boolean includes(DemoStage other) {
        return compareTo(other) >= 0;
    }
}
