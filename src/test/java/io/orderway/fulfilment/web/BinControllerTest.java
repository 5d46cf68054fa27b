package io.orderway.fulfilment.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.fulfilment.Bins;
import io.orderway.shared.Sku;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BinControllerTest {

    private final MockMvc web;
    private final Bins bins;
    private final Sku sku;

    BinControllerTest(MockMvc web, Bins bins, TestOrders orders) {
        this.web = web;
        this.bins = bins;
        this.sku = orders.product();
    }

    @Test
    void theWarehouseGivesAnArticleItsBinAndMovesIt() throws Exception {
        assign("warehouse", sku.value(), "A-01-1").andExpect(status().isOk()).andExpect(jsonPath("$.bin").value("A-01-1"));
        assign("warehouse", sku.value(), "B-02-3").andExpect(status().isOk());

        Assertions.assertThat(bins.of(Set.of(sku))).isEqualTo(Map.of(sku, "B-02-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "123456789012345678901"})
    void whatIsNoBinIsRefused(String bin) throws Exception {
        assign("warehouse", sku.value(), bin).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void anUnknownArticleHasNoBin() throws Exception {
        assign("warehouse", "NEVER-HEARD-OF", "A-01-1").andExpect(status().isNotFound());
    }

    @Test
    void othersMoveNothing() throws Exception {
        assign("sales", sku.value(), "A-01-1").andExpect(status().isForbidden());
        web.perform(put("/api/bins/" + sku).contentType(MediaType.APPLICATION_JSON).content("{\"bin\": \"A-01-1\"}"))
                .andExpect(status().isUnauthorized());
    }

    private ResultActions assign(String group, String article, String bin) throws Exception {
        return web.perform(put("/api/bins/" + article).with(user("kim").authorities(new SimpleGrantedAuthority(group)))
                .contentType(MediaType.APPLICATION_JSON).content("{\"bin\": \"%s\"}".formatted(bin)));
    }
}
