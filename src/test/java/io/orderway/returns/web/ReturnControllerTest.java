package io.orderway.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customers;
import io.orderway.identity.Groups;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnStory;
import io.orderway.returns.Returns;
import io.orderway.shared.OrderNumber;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReturnControllerTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final TestUsers users;
    private final ReturnStory story;
    private final Returns returns;
    private final Customers customers;
    private final TaskService tasks;

    private OrderNumber number;
    private String clerk;
    private String packer;

    ReturnControllerTest(MockMvc web, TestOrders orders, TestUsers users, ReturnStory story, Returns returns, Customers customers,
            TaskService tasks) {
        this.web = web;
        this.orders = orders;
        this.users = users;
        this.story = story;
        this.returns = returns;
        this.customers = customers;
        this.tasks = tasks;
    }

    @BeforeEach
    void aConsumerHasHisGoods() {
        number = story.delivered(story.consumer(), orders.product("2.00"));
        clerk = users.in(Groups.ORDER_DESK);
        packer = users.in(Groups.WAREHOUSE);
    }

    @Test
    void aClerkAsksOnTheSheetAndTheWarehouseCountsAndPhotographs() throws Exception {
        as(clerk, post("/api/orders/%s/lines/1/return".formatted(number)),
                "{'key': 's1', 'reason': 'WITHDRAWAL', 'condition': 'OPENED', 'wish': 'REFUND', 'pieces': 3}")
                .andExpect(status().isAccepted()).andExpect(jsonPath("$.returnNumber").value(containsString("RMA-")));
        assertThat(only().state()).isEqualTo(ReturnState.ANNOUNCED);

        as(packer, post("/api/returns/%s/lines/1/reception".formatted(rma())), "{'pieces': 2}").andExpect(status().isNoContent());
        photograph(rma(), "damage.png", picture()).andExpect(status().isNoContent());

        assertThat(only().lines()).singleElement().extracting(Returns.Line::received).isEqualTo(2);
        String task = tasks.createTaskQuery().taskDefinitionKey("userTask_receiveReturn").processInstanceBusinessKey(number.value()).singleResult().getId();
        web.perform(get("/api/tasks/" + task + "/order-sheet").with(httpBasic(packer, TestUsers.PASSWORD))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Photo: damage.png"))).andExpect(content().string(containsString("Attach a photo to " + rma())))
                .andExpect(content().string(containsString("Count what came"))).andExpect(content().string(not(containsString("Customer gives back"))));
        web.perform(get("/api/orders/%s/sheet".formatted(number)).with(httpBasic(clerk, TestUsers.PASSWORD))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Customer gives back"))).andExpect(content().string(not(containsString("Count what"))));
    }

    @Test
    void aShopAsksForSeveralLinesAndARepeatAnswersTheSame() throws Exception {
        String shop = users.in(Groups.SYSTEMS);
        String wish = "{'orderNumber': '%s', 'key': 'w1', 'reason': 'OTHER', 'condition': 'UNOPENED', 'lines': [{'lineNumber': 1, 'pieces': 2}]}".formatted(number);
        as(shop, post("/api/returns"), wish).andExpect(status().isAccepted());
        as(shop, post("/api/returns"), wish).andExpect(status().isAccepted()).andExpect(jsonPath("$.returnNumber").value(rma()));
        assertThat(returns.of(number)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{'key': 'a', 'reason': 'HATE', 'condition': 'USED', 'pieces': 1}", "{'key': 'a', 'reason': 'OTHER', 'condition': 'USED'}",
        "{'key': 'a', 'reason': 'OTHER', 'condition': 'USED', 'pieces': 0}", "{'key': 'a', 'reason': 'OTHER', 'condition': 'USED', 'pieces': 1.5e99}",
        "{'key': '', 'reason': 'OTHER', 'condition': 'USED', 'pieces': 1}"})
    void whatCannotBeUnderstoodIsSaid(String body) throws Exception {
        as(clerk, post("/api/orders/%s/lines/1/return".formatted(number)), body).andExpect(status().isBadRequest());
        assertThat(returns.of(number)).isEmpty();
    }

    @Test
    void moreThanWasDeliveredAndWhatIsNotThereIsRefused() throws Exception {
        String wish = "{'key': 'a', 'reason': 'OTHER', 'condition': 'USED', 'pieces': 6}";
        as(clerk, post("/api/orders/%s/lines/1/return".formatted(number)), wish).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("5 can be given back, not 6")));
        as(clerk, post("/api/orders/%s/lines/7/return".formatted(number)), wish).andExpect(status().isConflict());
        as(clerk, post("/api/orders/SO-9999998/lines/1/return"), wish).andExpect(status().isNotFound());
        as(packer, post("/api/orders/%s/lines/1/return".formatted(number)), wish).andExpect(status().isForbidden());
    }

    @Test
    void salesSaysWhoIsAConsumerAndHowAnArticleMayComeBack() throws Exception {
        String seller = users.in(Groups.SALES);
        String buyer = orders.customer().number();

        as(seller, put("/api/customers/%s/consumer".formatted(buyer)), "{'consumer': true}").andExpect(status().isNoContent());
        as(seller, put("/api/customers/nobody/consumer"), "{'consumer': true}").andExpect(status().isNotFound());
        as(seller, put("/api/customers/%s/consumer".formatted(buyer)), "{}").andExpect(status().isBadRequest());
        as(seller, put("/api/return-categories/" + orders.product()), "{'category': 'SEALED'}").andExpect(status().isNoContent());
        as(seller, put("/api/return-categories/X"), "{'category': 'ODD'}").andExpect(status().isBadRequest());

        assertThat(customers.find(buyer).orElseThrow().handling().consumer()).isTrue();
    }

    @Test
    void whatIsNoPictureIsNotKept() throws Exception {
        as(clerk, post("/api/orders/%s/lines/1/return".formatted(number)), "{'key': 's2', 'reason': 'WITHDRAWAL', 'condition': 'OPENED', 'pieces': 1}");

        photograph(rma(), "page.png", "<html><script>alert(1)</script></html>".getBytes()).andExpect(status().isBadRequest());
        photograph(rma(), "empty.png", new byte[0]).andExpect(status().isBadRequest());
        photograph(rma(), "big.png", new byte[11 * 1024 * 1024]).andExpect(status().isBadRequest());
        photograph("RMA-1", "damage.png", picture()).andExpect(status().isNotFound());
    }

    private ResultActions photograph(String rma, String name, byte[] bytes) throws Exception {
        return web.perform(multipart("/api/returns/%s/photos".formatted(rma)).file(new MockMultipartFile("file", name, "image/png", bytes))
                .with(httpBasic(packer, TestUsers.PASSWORD)));
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.with(httpBasic(user, TestUsers.PASSWORD)).contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }

    private Returns.Return only() {
        return returns.of(number).get(0);
    }

    private String rma() {
        return only().number();
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
