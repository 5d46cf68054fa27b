package io.orderway.fulfilment.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.fulfilment.Bins;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.Map;
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
class PickControllerTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final Bins bins;

    PickControllerTest(MockMvc web, TestOrders orders, TestShipments shipments, Bins bins) {
        this.web = web;
        this.orders = orders;
        this.shipments = shipments;
        this.bins = bins;
    }

    @Test
    void thePickListLeadsFromBinToBin() throws Exception {
        Sku far = orders.product();
        Sku near = orders.product();
        Sku nowhere = orders.product();
        bins.assign(far, "C-09-1");
        bins.assign(near, "A-01-2");
        ShipmentNumber shipment = shipments.open(orders.draft(orders.customer(), Map.of(far, 2)).line(nowhere.value(), 1, null).line(near.value(), 3, null));

        web.perform(get("/api/shipments/" + shipment + "/pick-list").with(user("kim").authorities(new SimpleGrantedAuthority("sales"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.lines[0].bin").value("A-01-2")).andExpect(jsonPath("$.lines[0].pieces").value(3))
                .andExpect(jsonPath("$.lines[1].bin").value("C-09-1"))
                .andExpect(jsonPath("$.lines[2].bin").isEmpty()).andExpect(jsonPath("$.lines[2].sku").value(nowhere.value()));
    }

    @Test
    void whatWasFoundStandsOnTheListAndCanBeSetRight() throws Exception {
        ShipmentNumber shipment = shipments.open();

        enter("warehouse", shipment, "{\"lines\": [{\"lineNumber\": 1, \"found\": 3}]}").andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].found").value(3));
        enter("warehouse", shipment, "{\"lines\": [{\"lineNumber\": 1, \"found\": 5}]}").andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].found").value(5));
    }

    @Test
    void severalLinesCanBeSetRightAtOnce() throws Exception {
        ShipmentNumber shipment = shipments.open(orders.draft(orders.customer(), Map.of(orders.product(), 5, orders.product(), 5)));

        enter("warehouse", shipment, "{\"lines\": [{\"lineNumber\": 1, \"found\": 3}, {\"lineNumber\": 2, \"found\": 4}]}").andExpect(status().isOk());
        enter("warehouse", shipment, "{\"lines\": [{\"lineNumber\": 2, \"found\": 5}, {\"lineNumber\": 1, \"found\": 4}]}").andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[?(@.lineNumber == 1)].found").value(4)).andExpect(jsonPath("$.lines[?(@.lineNumber == 2)].found").value(5));
    }

    @Test
    void aPackedShipmentIsNotPickedAnyLonger() throws Exception {
        ShipmentNumber shipment = shipments.open();
        shipments.pack(shipment, 500, 1);

        enter("warehouse", shipment, "{\"lines\": [{\"lineNumber\": 1, \"found\": 3}]}").andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"lines\": []}", "{\"lines\": [null]}", "{\"lines\": [{}]}", "{\"lines\": [{\"lineNumber\": 1}]}",
        "{\"lines\": [{\"lineNumber\": 1, \"found\": -1}]}", "{\"lines\": [{\"lineNumber\": 1, \"found\": 6}]}",
        "{\"lines\": [{\"lineNumber\": 2, \"found\": 1}]}", "{\"lines\": [{\"lineNumber\": 1, \"found\": \"all\"}]}",
        "{\"lines\": [{\"lineNumber\": 1, \"found\": 1}, {\"lineNumber\": 1, \"found\": 2}]}"})
    void whatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        enter("warehouse", shipments.open(), body).andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void anUnknownShipmentIsNotFound() throws Exception {
        web.perform(get("/api/shipments/SO-0000001-1/pick-list").with(user("kim").authorities(new SimpleGrantedAuthority("warehouse"))))
                .andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").value(containsString("SO-0000001-1")));
    }

    @Test
    void othersMayNotEnterAndStrangersSeeNothing() throws Exception {
        ShipmentNumber shipment = shipments.open();

        enter("sales", shipment, "{\"lines\": [{\"lineNumber\": 1, \"found\": 3}]}").andExpect(status().isForbidden());
        web.perform(get("/api/shipments/" + shipment + "/pick-list")).andExpect(status().isUnauthorized());
        web.perform(get("/api/shipments/" + shipment + "/pick-list").with(user("shop").authorities(new SimpleGrantedAuthority("systems"))))
                .andExpect(status().isForbidden());
    }

    private ResultActions enter(String group, ShipmentNumber shipment, String body) throws Exception {
        return web.perform(post("/api/shipments/" + shipment + "/picks").with(user("kim").authorities(new SimpleGrantedAuthority(group)))
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
