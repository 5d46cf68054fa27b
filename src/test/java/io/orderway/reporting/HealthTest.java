package io.orderway.reporting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.identity.Groups;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
class HealthTest {

    private static final String DETAILS = "$.components.orderFlow.details";

    @Autowired
    private MockMvc web;

    @Test
    void anAdministratorSeesHowFarTheWorkIsBehind() throws Exception {
        ask(Groups.ADMINISTRATORS)
                .andExpect(status().isOk())
                .andExpect(jsonPath(DETAILS + ".oldestDueJob").exists())
                .andExpect(jsonPath(DETAILS + ".incidents").isNumber())
                .andExpect(jsonPath(DETAILS + ".mailWaiting").isNumber())
                .andExpect(jsonPath(DETAILS + ".chatLinesGivenUpThisWeek").isNumber());
    }

    @Test
    void othersSeeTheStatusOnly() throws Exception {
        ask(Groups.ORDER_DESK).andExpect(status().isOk()).andExpect(jsonPath("$.status").exists()).andExpect(jsonPath("$.components").doesNotExist());
        web.perform(get("/actuator/health")).andExpect(status().isOk()).andExpect(jsonPath("$.components").doesNotExist());
    }

    private ResultActions ask(String group) throws Exception {
        return web.perform(get("/actuator/health").with(user("kim").authorities(AuthorityUtils.createAuthorityList(group))));
    }
}
