package io.orderway.walk;

/**
 * Something that must hold of a walked order and of those that came of it.
 *
 * @param name     what holds
 * @param always   whether it holds at every moment, or only once everything has come to rest
 * @param breaches SQL that finds what breaks it; {@code :family} stands for the orders, {@code :keys} for the business keys of their processes,
 *                 {@code :source} for whoever told of payments and parcels
 */
record WalkLaw(String name, boolean always, String breaches) {

    static WalkLaw always(String name, String breaches) {
        return new WalkLaw(name, true, breaches);
    }

    static WalkLaw atRest(String name, String breaches) {
        return new WalkLaw(name, false, breaches);
    }
}
