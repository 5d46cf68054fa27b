package io.orderway.purchasing.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.shared.Sku;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SupplierControllerTest {

    private final MockMvc web;
    private final Sku sku;
    private final String supplier = "/api/suppliers/S" + UUID.randomUUID().toString().substring(0, 8);

    SupplierControllerTest(MockMvc web, TestOrders orders) {
        this.web = web;
        this.sku = orders.product();
    }

    @Test
    void purchasingEntersASupplierAndWhatHeSells() throws Exception {
        save(supplier, "{'name': 'Olaria', 'email': 'sales@olaria.example', 'country': 'pt', 'language': 'PT', 'currency': 'EUR', 'minimumOrderValue': 250,"
                + " 'orderDays': ['MONDAY']}").andExpect(status().isOk()).andExpect(jsonPath("$.language").value("pt"));
        save(supplier + "/articles/" + sku, "{'packSize': 6, 'minimumPieces': 12, 'unitPrice': 2.35, 'leadTimeDays': 21}").andExpect(status().isOk());

        web.perform(get(supplier).with(percy())).andExpect(status().isOk()).andExpect(jsonPath("$.country").value("PT"))
                .andExpect(jsonPath("$.orderDays[0]").value("MONDAY"));
        web.perform(get(supplier + "/articles").with(percy())).andExpect(jsonPath("$[0].sku").value(sku.value()))
                .andExpect(jsonPath("$[0].terms.packSize").value(6));
        web.perform(get("/api/suppliers").with(percy())).andExpect(jsonPath("$[*].number", hasItem(supplier.replaceAll(".*/", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{", "[]", "{'name': 'x', 'currency': 'TALER'}", "{'name': 'x', 'currency': 'GBP', 'minimumOrderValue': -1}",
            "{'name': 'x', 'currency': 'GBP', 'orderDays': ['SOMEDAY']}", "{'name': 'x', 'currency': 'GBP', 'email': 'x'}",
            "{'name': 'x', 'currency': 'GBP', 'language': 'klingon'}", "{'name': 'x', 'currency': 'GBP', 'minimumOrderValue': 1e300}"})
    void whatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        save(supplier, body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'packSize': 0, 'minimumPieces': 1, 'unitPrice': 1, 'leadTimeDays': 1}",
            "{'packSize': 1.5, 'minimumPieces': 1, 'unitPrice': 1, 'leadTimeDays': 1}", "{'packSize': 1, 'minimumPieces': 1, 'unitPrice': -1, 'leadTimeDays': 1}",
            "{'packSize': 99999999999, 'minimumPieces': 1, 'unitPrice': 1, 'leadTimeDays': 1}"})
    void termsThatMakeNoSenseAreRefusedWithASentence(String body) throws Exception {
        save(supplier, "{'name': 'Olaria', 'currency': 'EUR'}").andExpect(status().isOk());

        save(supplier + "/articles/" + sku, body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void whoIsNotKnownIsNotFound() throws Exception {
        web.perform(get(supplier).with(percy())).andExpect(status().isNotFound()).andExpect(jsonPath("$.detail", containsString("There is no supplier")));
        save(supplier + "/articles/" + sku, "{'packSize': 1, 'minimumPieces': 1, 'unitPrice': 1, 'leadTimeDays': 1}").andExpect(status().isNotFound());
    }

    private ResultActions save(String path, String body) throws Exception {
        return web.perform(put(path).with(percy()).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }

    private static UserRequestPostProcessor percy() {
        return user("percy").authorities(new SimpleGrantedAuthority("purchasing"));
    }
}
