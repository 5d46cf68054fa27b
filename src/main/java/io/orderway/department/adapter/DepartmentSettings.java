package io.orderway.department.adapter;

import io.orderway.identity.Groups;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param departments by group, as {@code orderway.departments.customer-service.webhook-url} names them */
@ConfigurationProperties("orderway")
record DepartmentSettings(@DefaultValue Map<String, Department> departments) {

    /** @param webhookUrl where the department's chat takes lines; off without one. Whoever knows it can write there, so it is a secret */
    record Department(URI webhookUrl) {

        boolean hasChat() {
            return webhookUrl != null && !webhookUrl.toString().isBlank();
        }
    }

    /**
     * The chats by group.
     *
     * @throws IllegalArgumentException if a department does not exist, or an address is none
     */
    Map<String, URI> webhooks() {
        Map<String, URI> webhooks = new HashMap<>();
        departments.forEach((name, department) -> {
            String group = group(name);
            if (department.hasChat()) {
                webhooks.put(group, checked(group, department.webhookUrl()));
            }
        });
        return webhooks;
    }

    /** An environment variable cannot hold the hyphen of a group's name. */
    private static String group(String name) {
        return Groups.DEPARTMENTS.stream().filter(group -> group.replace("-", "").equalsIgnoreCase(name.replace("-", ""))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("orderway.departments names %s, which is no department; there are: %s"
                        .formatted(name, String.join(", ", Groups.DEPARTMENTS))));
    }

    private static URI checked(String group, URI url) {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new IllegalArgumentException("orderway.departments.%s.webhook-url is no web address".formatted(group));
        }
        return url;
    }
}
