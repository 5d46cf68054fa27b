package io.orderway.document;

import java.util.Locale;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiInputException;

/**
 * Draws barcodes as black boxes in HTML, sized in millimetres: they stay sharp at any resolution, and drawing them needs no font and no
 * image library.
 */
public final class Barcodes {

    /** Narrowest bar; cheap scanners want a quarter of a millimetre and more. */
    private static final double MODULE = 0.33;

    private static final int QUIET_MODULES = 10;
    private static final double HEIGHT = 15;

    /**
     * A Code 128 with its quiet zones, without the text below it.
     *
     * @param text printable ASCII, up to 40 characters
     * @return an inline block, about 60 mm wide for a shipment number and 15 mm high
     * @throws IllegalArgumentException if the text cannot be encoded
     */
    public String code128(String text) {
        return drawn(encoded(text), MODULE);
    }

    /**
     * The same, drawn finer where it would not fit otherwise.
     *
     * @param widest millimetres that it may take, quiet zones included
     */
    public String code128(String text, double widest) {
        Code128 symbol = encoded(text);
        return drawn(symbol, Math.min(MODULE, widest / (symbol.getWidth() + 2 * QUIET_MODULES)));
    }

    private static String drawn(Code128 symbol, double module) {
        StringBuilder html = new StringBuilder(String.format(
                Locale.ROOT,
                "<div class=\"barcode\" style=\"position: relative; display: inline-block; width: %.2fmm; height: %.2fmm\">",
                (symbol.getWidth() + 2 * QUIET_MODULES) * module,
                HEIGHT));
        symbol.getRectangles().forEach(bar -> html.append(String.format(
                Locale.ROOT,
                "<div style=\"position: absolute; top: 0; left: %.3fmm; width: %.3fmm; height: %.2fmm; background-color: #000\"></div>",
                (bar.x + QUIET_MODULES) * module,
                bar.width * module,
                HEIGHT)));
        return html.append("</div>").toString();
    }

    private static Code128 encoded(String text) {
        if (text.isEmpty() || text.length() > 40 || !text.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            throw new IllegalArgumentException("A barcode takes 1 to 40 characters of plain ASCII, not: " + text);
        }
        Code128 symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        try {
            symbol.setContent(text);
        } catch (OkapiInputException unsuitable) {
            throw new IllegalArgumentException("No barcode for: " + text, unsuitable);
        }
        return symbol;
    }
}
