package io.orderway.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.catalog.BillsOfMaterials;
import io.orderway.customer.Customer;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderPurpose;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Further orders that are placed from the sheet of one. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KindActionsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final MockMvc web;
    private final TestOrders orders;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final BillsOfMaterials bills;
    private final Customer customer;
    private final Sku sku;

    KindActionsTest(MockMvc web, TestOrders orders, OrderReader reader, OrderProgress progress, BillsOfMaterials bills) {
        this.web = web;
        this.orders = orders;
        this.reader = reader;
        this.progress = progress;
        this.bills = bills;
        this.customer = orders.customer();
        this.sku = orders.product();
    }

    @Test
    void aClerkSendsSamplesToAnOrdersCustomerOnceHoweverOftenHePresses() throws Exception {
        OrderNumber order = orders.place(customer, Map.of(sku, 20));
        sheet(order).andExpect(jsonPath("$.actions[*].id").value(hasItem("samples")));
        String body = "{\"key\": \"%s\", \"sku\": \"%s\", \"quantity\": \"2\"}".formatted(UUID.randomUUID(), sku);

        OrderNumber first = number(send("sales", "/api/orders/" + order + "/samples", body).andExpect(status().isCreated()));
        OrderNumber again = number(send("sales", "/api/orders/" + order + "/samples", body).andExpect(status().isCreated()));

        assertThat(again).isEqualTo(first);
        OrderView samples = reader.get(first);
        assertThat(samples.kind()).isEqualTo(OrderKind.SAMPLE);
        assertThat(samples.customerNumber()).isEqualTo(customer.number());
        assertThat(samples.netTotal().isZero()).isTrue();
        send("sales", "/api/orders/" + order + "/samples", body.replace("\"2\"", "\"3\"")).andExpect(status().isConflict());
        send("warehouse", "/api/orders/" + order + "/samples", body).andExpect(status().isForbidden());
        send("sales", "/api/orders/SO-9999999/samples", body).andExpect(status().isNotFound());
        sheet(first).andExpect(jsonPath("$.actions[*].id").value(not(hasItem("samples")))).andExpect(jsonPath("$.flags").value(hasItem("SAMPLE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"key\": \"k\", \"sku\": \" \", \"quantity\": 1}", "{\"key\": \"k\", \"sku\": \"A\", \"quantity\": 0}",
        "{\"key\": \"k\", \"sku\": \"A\", \"quantity\": 1.5}", "{\"key\": \"k\", \"sku\": \"A\", \"quantity\": \"x\"}", "no json"})
    void whatCannotBeSentIsRefusedWithASentence(String body) throws Exception {
        OrderNumber order = orders.place(customer, Map.of(sku, 20));
        send("sales", "/api/orders/" + order + "/samples", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void whatASpecialOrderWaitsForIsMadeInTheHouseIfItCanBe() throws Exception {
        Sku made = orders.product("50.00");
        bills.put(made, sku, 3);
        OrderNumber order = orders.place(orders.draft(customer, Map.of(made, 2)).line(sku.value(), 1, "5.00").purpose(OrderPurpose.of(OrderKind.SPECIAL)));
        sheet(order).andExpect(jsonPath("$.actions[*].id").value(not(hasItem("make-1"))));
        progress.release(order);

        sheet(order).andExpect(jsonPath("$.actions[*].id").value(hasItem("make-1"))).andExpect(jsonPath("$.actions[*].id").value(not(hasItem("make-2"))))
                .andExpect(jsonPath("$.actions[?(@.id == 'make-1')].fields[?(@.name == 'pieces')].value").value("2"));
        String body = "{\"reference\": \"%s/1\", \"sku\": \"%s\", \"pieces\": \"2\"}".formatted(order, made);
        OrderNumber work = number(send("sales", "/api/work-orders", body).andExpect(status().isCreated()));
        assertThat(number(send("sales", "/api/work-orders", body).andExpect(status().isOk()))).isEqualTo(work);
        assertThat(reader.get(work).goods()).singleElement().satisfies(line -> assertThat(line.wanted()).isEqualTo(6));
        sheet(work).andExpect(jsonPath("$.tables[?(@.title == 'Made of these goods')].rows[0][0]").value(made.value()))
                .andExpect(jsonPath("$.tables[?(@.title == 'Made of these goods')].rows[0][2]").value("not yet"));
    }

    private ResultActions sheet(OrderNumber order) throws Exception {
        return web.perform(get("/api/orders/" + order + "/sheet").with(user("sally").authorities(new SimpleGrantedAuthority("sales")))).andExpect(status().isOk());
    }

    private ResultActions send(String group, String path, String body) throws Exception {
        return web.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body).with(user("sally").authorities(new SimpleGrantedAuthority(group))));
    }

    private OrderNumber number(ResultActions answer) throws Exception {
        return OrderNumber.of(json.readTree(answer.andReturn().getResponse().getContentAsString()).get("orderNumber").asText());
    }
}
