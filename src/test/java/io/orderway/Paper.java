package io.orderway;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as people and scanners read it. */
public final class Paper {

    private static final int DPI = 300;

    private final byte[] bytes;

    public Paper(byte[] bytes) {
        this.bytes = bytes;
    }

    public int pages() {
        return with(PDDocument::getNumberOfPages);
    }

    /** Width and height of the first page in millimetres. */
    public String size() {
        return with(pdf -> {
            PDRectangle box = pdf.getPage(0).getMediaBox();
            return "%d x %d".formatted(millimetres(box.getWidth()), millimetres(box.getHeight()));
        });
    }

    public String text() {
        return with(pdf -> new PDFTextStripper().getText(pdf));
    }

    /** What a scanner reads off the Code 128 of a page; fails if there is none. */
    public String barcode(int page) {
        return with(pdf -> {
            BufferedImageLuminanceSource picture = new BufferedImageLuminanceSource(new PDFRenderer(pdf).renderImageWithDPI(page, DPI));
            try {
                return new Code128Reader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
            } catch (NotFoundException | FormatException e) {
                throw new AssertionError("No barcode can be read on page " + page, e);
            }
        });
    }

    private static long millimetres(float points) {
        return Math.round(points * 25.4 / 72);
    }

    private interface Reading<T> {
        T of(PDDocument pdf) throws IOException;
    }

    private <T> T with(Reading<T> reading) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return reading.of(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
