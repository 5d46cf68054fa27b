package io.orderway.document.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestUsers;
import io.orderway.document.Documents;
import io.orderway.identity.Groups;
import io.orderway.shared.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
class DocumentControllerTest {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc web;

    @Autowired
    private Documents documents;

    @Autowired
    private TestUsers users;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aPaperOpensInTheBrowser() throws Exception {
        String clerk = users.in(Groups.WAREHOUSE);

        web.perform(get("/api/documents/{id}", anIssuedPaper()).with(httpBasic(clerk, TestUsers.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"packing-slip-%s.pdf\"".formatted(key)))
                .andExpect(content().bytes(PDF));
    }

    @Test
    void aPaperThatDoesNotExistIsNotFound() throws Exception {
        String clerk = users.in(Groups.WAREHOUSE);

        web.perform(get("/api/documents/{id}", UUID.randomUUID()).with(httpBasic(clerk, TestUsers.PASSWORD)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/documents/1").with(httpBasic(clerk, TestUsers.PASSWORD))).andExpect(status().isBadRequest());
    }

    @Test
    void nobodyOutsideTheHouseReadsAPaper() throws Exception {
        UUID paper = anIssuedPaper();
        String shop = users.in(Groups.SYSTEMS);

        web.perform(get("/api/documents/{id}", paper)).andExpect(status().isUnauthorized());
        web.perform(get("/api/documents/{id}", paper).with(httpBasic(shop, TestUsers.PASSWORD))).andExpect(status().isForbidden());
    }

    private UUID anIssuedPaper() {
        return documents.issue(OrderNumber.ofSequence(4711), "packing-slip", key, () -> PDF).id();
    }
}
