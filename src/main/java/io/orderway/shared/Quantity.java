package io.orderway.shared;

/**
 * A number of whole pieces.
 *
 * @param pieces 0 to {@value #MAX}
 */
public record Quantity(int pieces) implements Comparable<Quantity> {

    public static final int MAX = 1_000_000;
    public static final Quantity ZERO = new Quantity(0);

    /** @throws IllegalArgumentException if negative or beyond {@value #MAX} */
    public Quantity {
        if (pieces < 0 || pieces > MAX) {
            throw new IllegalArgumentException("A quantity is between 0 and " + MAX + " pieces, not " + pieces);
        }
    }

    public static Quantity of(int pieces) {
        return new Quantity(pieces);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(pieces + other.pieces);
    }

    /** @throws IllegalArgumentException if more is taken than there is */
    public Quantity minus(Quantity other) {
        return new Quantity(pieces - other.pieces);
    }

    public Quantity min(Quantity other) {
        return pieces <= other.pieces ? this : other;
    }

    public boolean isZero() {
        return pieces == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Integer.compare(pieces, other.pieces);
    }

    @Override
    public String toString() {
        return Integer.toString(pieces);
    }
}
