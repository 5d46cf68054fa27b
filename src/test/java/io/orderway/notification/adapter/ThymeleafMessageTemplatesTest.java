package io.orderway.notification.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.document.Company;
import io.orderway.notification.MessageStep;
import io.orderway.notification.application.DueMessage;
import io.orderway.notification.application.WrittenMessage;
import io.orderway.shared.OrderNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThymeleafMessageTemplatesTest {

    private static final Company COMPANY = new Company("Larkfield Giftware Ltd", "14 Wharf Lane", "Bristol", "BS1 4RW", "United Kingdom",
            "+44 117 496 0100", "orders@larkfield.example", "www.larkfield.example", "GB 123 4567 89", "Registered in England", "GB00 LARK");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(MessageStep.class)
    void everyMessageHasItsTemplates(MessageStep step) {
        WrittenMessage written = templates().write(message(step,
                Map.of("greeting", "Dear Ann,", "orderNumber", "SO-1000001", "complete", true, "withTax", true)));
        assertThat(written.subject()).contains("SO-1000001");
        assertThat(written.text()).startsWith("Dear Ann,").contains("write to orders@larkfield.example or ring");
        assertThat(written.html()).contains("Dear Ann,", "<title>" + written.subject(), "SO-1000001").doesNotContain(" th:");
    }

    @Test
    void theHousesOwnTemplateGoesBeforeTheReleasesAndCountsAtOnce() throws Exception {
        ThymeleafMessageTemplates templates = templates();
        Files.writeString(folder.resolve("order-rejected.txt"), "Subject: No to [(${orderNumber})]\nSorry.");
        DueMessage message = message(MessageStep.ORDER_REJECTED, Map.of("orderNumber", "SO-1000001"));
        assertThat(templates.write(message).subject()).isEqualTo("No to SO-1000001");
        Files.writeString(folder.resolve("order-rejected.txt"), "Subject: Never\nSorry.");
        assertThat(templates.write(message).subject()).isEqualTo("Never");
    }

    @Test
    void aTemplateWithoutSubjectIsRefused() throws Exception {
        Files.writeString(folder.resolve("order-rejected.txt"), "Sorry.\nNo.");
        assertThatThrownBy(() -> templates().write(message(MessageStep.ORDER_REJECTED, Map.of()))).hasMessageContaining("Subject:");
    }

    @Test
    void whatACustomerTypedIsNeitherMarkupNorTemplate() {
        WrittenMessage written = templates().write(message(MessageStep.ORDER_REJECTED,
                Map.of("orderNumber", "SO-1000001", "reason", "<script>[[${company}]]</script> ${7*7}")));
        assertThat(written.html()).contains("&lt;script&gt;[[${company}]]&lt;/script&gt; ${7*7}");
        assertThat(written.text()).contains("<script>[[${company}]]</script> ${7*7}");
    }

    private ThymeleafMessageTemplates templates() {
        MailProperties properties = new MailProperties(null, null, folder, 1, Duration.ofSeconds(1));
        return new ThymeleafMessageTemplates(properties, new Sender(COMPANY, properties));
    }

    private static DueMessage message(MessageStep step, Map<String, Object> data) {
        return new DueMessage(1, "SO-1000001", step, "<1@orderway.example>", "ann@buyer.example", data, 1, null, null, null);
    }
}
