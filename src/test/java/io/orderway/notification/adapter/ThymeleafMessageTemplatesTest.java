package io.orderway.notification.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(MessageStep.class)
    void everyMessageHasItsTemplates(MessageStep step) {
        WrittenMessage written = templates().write(message(step,
                Map.of("greeting", "Dear Ann,", "orderNumber", "SO-1000001", "complete", true)));
        assertThat(written.subject()).contains("SO-1000001");
        assertThat(written.text()).startsWith("Dear Ann,").endsWith("orders@orderway.example.\n");
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
                Map.of("orderNumber", "SO-1000001", "reason", "<script>[[${house}]]</script> ${7*7}")));
        assertThat(written.html()).contains("&lt;script&gt;[[${house}]]&lt;/script&gt; ${7*7}");
        assertThat(written.text()).contains("<script>[[${house}]]</script> ${7*7}");
    }

    private ThymeleafMessageTemplates templates() {
        return new ThymeleafMessageTemplates(
                new MailProperties("orders@orderway.example", "Orderway", null, folder, 1, Duration.ofSeconds(1)));
    }

    private static DueMessage message(MessageStep step, Map<String, Object> data) {
        return new DueMessage(1, OrderNumber.of("SO-1000001"), step, "<1@orderway.example>", "ann@buyer.example", data, 1);
    }
}
