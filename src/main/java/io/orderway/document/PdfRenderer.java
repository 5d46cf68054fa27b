package io.orderway.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Draws a paper from a template in {@code templates/documents/}. Neither template nor data can make it read a file or a network address; the
 * only images are those that the template carries itself. Text is set in Liberation Sans, embedded: Latin, Greek and Cyrillic; a character
 * that the font lacks is printed as {@code #}.
 */
@Component
public class PdfRenderer {

    private static final String FOLDER = "templates/documents/";
    private static final Pattern TEMPLATE_NAME = Pattern.compile("[a-z][a-z0-9-]{0,58}");
    private static final Pattern NOT_IN_XML = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final String FONT = "Liberation Sans";

    static {
        // it reports the time of every step at INFO
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final TemplateEngine templates = templates();
    private final String stylesheet = new String(bytes(FOLDER + "paper.css"), StandardCharsets.UTF_8);
    private final byte[] regular = bytes("liberation/LiberationSans-Regular.ttf");
    private final byte[] bold = bytes("liberation/LiberationSans-Bold.ttf");
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();
    private final PaperFormat format = new PaperFormat();
    private final Barcodes barcodes = new Barcodes();

    /**
     * @param template name of the file without {@code .html}
     * @param model    what the template finds by name
     * @throws IllegalArgumentException if there is no such template
     */
    public byte[] render(String template, Map<String, Object> model) {
        requireTemplate(template);
        Context context = new Context(Locale.UK, model);
        context.setVariable("stylesheet", stylesheet);
        context.setVariable("format", format);
        context.setVariable("barcodes", barcodes);
        return toPdf(NOT_IN_XML.matcher(templates.process(template, context)).replaceAll(""));
    }

    void requireTemplate(String template) {
        if (!TEMPLATE_NAME.matcher(template).matches() || !new ClassPathResource(FOLDER + template + ".html").exists()) {
            throw new IllegalArgumentException("There is no template of a paper named " + template);
        }
    }

    private byte[] toPdf(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(html, null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(font(regular), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(font(bold), FONT, 700, FontStyle.NORMAL, true)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                    .useFastMode()
                    .withProducer("Orderway")
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static FSSupplier<InputStream> font(byte[] file) {
        return () -> new ByteArrayInputStream(file);
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static byte[] bytes(String classPathLocation) {
        try (InputStream in = new ClassPathResource(classPathLocation).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
