package io.orderway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRendererTest {

    private static final Company COMPANY = new Company(
            "Larkfield Giftware Ltd", "14 Wharf Lane", "Bristol", "BS1 4RW", "United Kingdom", "+44 117 496 0100", "orders@larkfield.example",
            "www.larkfield.example", "GB 123 4567 89", "Registered in England and Wales no. 01234567", "GB00");

    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void namesOfManyCountriesAreReadableAndTheirFontsEmbedded() throws Exception {
        List<String> address = List.of("Łukasz Żółć & Søn <Δημήτριος>", "ул. Пушкина 7", "00-950 Warszawa", "Ğüneş, Țăran, Ěščřžýáíé", "Office affinity, flat 2");

        try (PDDocument pdf = Loader.loadPDF(renderer.render("test-paper", model(address, 3)))) {
            assertThat(text(pdf)).contains(address).contains("WHITE HANGING HEART", "12.50 GBP", "0.425 GBP", "22 November 2026", "2.5 kg");
            assertThat(text(pdf)).contains("Larkfield Giftware Ltd", "Page 1 of 1").doesNotContain("#");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Test paper SO-1000042-1");
        }
    }

    @Test
    void theBarcodeOfAPrintedPageCanBeScanned() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(renderer.render("test-paper", model(List.of("Somebody"), 1)))) {
            assertThat(scanned(new PDFRenderer(pdf).renderImageWithDPI(0, 203))).isEqualTo("SO-1000042-1");
        }
    }

    @Test
    void aLongPaperHasNumberedPagesThatRepeatTheFooter() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(renderer.render("test-paper", model(List.of("Somebody"), 120)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper lastPage = new PDFTextStripper();
            lastPage.setStartPage(pdf.getNumberOfPages());
            assertThat(lastPage.getText(pdf))
                    .contains("Page %d of %d".formatted(pdf.getNumberOfPages(), pdf.getNumberOfPages()), "Registered in England");
        }
    }

    @Test
    void aPaperReadsNeitherTheNetworkNorFiles(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        Path image = folder.resolve("image.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
        try {
            for (String source : List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/x.png", image.toUri().toString())) {
                Map<String, Object> model = model(List.of("Somebody"), 1);
                paper(model).put("image", source);
                try (PDDocument pdf = Loader.loadPDF(renderer.render("test-paper", model))) {
                    assertThat(images(pdf)).as(source).isEmpty();
                }
            }
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void charactersThatNoPaperCanHoldAreLeftOut() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(renderer.render("test-paper", model(List.of("Some\u0000body\u0008 ]]>"), 1)))) {
            assertThat(text(pdf)).contains("Somebody ]]>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-paper", "../application", "paper.css", ""})
    void aTemplateThatIsNotThereIsRefused(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> renderer.render(template, model(List.of(), 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ö", "a\nb", "12345678901234567890123456789012345678901"})
    void aBarcodeThatCannotBeDrawnIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Barcodes().code128(text));
    }

    private static Map<String, Object> model(List<String> address, int lines) {
        Map<String, Object> line = Map.of(
                "sku", "85123A", "description", "WHITE HANGING HEART T-LIGHT HOLDER", "pieces", 6, "price", money("0.4250"));
        Map<String, Object> paper = new HashMap<>(Map.of(
                "address", address, "lines", IntStream.range(0, lines).mapToObj(i -> line).toList(), "total", money("12.5"), "grams", 2500));
        return Map.of(
                "company", COMPANY,
                "document", Map.of("orderNumber", "SO-1000042", "key", "SO-1000042-1", "issuedOn", "2026-11-22"),
                "paper", paper);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> paper(Map<String, Object> model) {
        return (Map<String, Object>) model.get("paper");
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    private static String text(PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws Exception {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static List<COSName> images(PDDocument pdf) {
        List<COSName> images = new ArrayList<>();
        pdf.getPages().forEach(page -> page.getResources().getXObjectNames().forEach(images::add));
        return images;
    }

    private static String scanned(BufferedImage page) throws Exception {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        return new Code128Reader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
