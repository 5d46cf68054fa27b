package io.orderway.walk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The customer presses buttons behind the links that he was sent: new ones and old ones, once and again. */
class WalkCustomer {

    private static final Pattern FIELD = Pattern.compile("name=\"(field-\\d+)\"");
    private static final Map<String, List<String>> BUTTONS = Map.of(
            "/p/confirm/", List.of("answer=RECEIVED", "answer=NOT_RECEIVED"),
            "/p/change-offer/", List.of("answer=CONFIRM", "answer=DECLINE"),
            "/p/complaint/", List.of("answer=ACCEPTED", "answer=REFUSED", "answer=MANAGER_WANTED"),
            "/p/delay/", List.of("answer=KEEP", "answer=CHANGE", "answer=CANCEL"),
            "/p/remedy/", List.of("remedy=REPLACEMENT", "remedy=REFUND"),
            "/p/found-parcel/", List.of("answer=KEEPS", "answer=RETURNS"),
            "/p/cancel/", List.of("reason=NOT_NEEDED", "reason=FOUND_ELSEWHERE", "reason=BECAUSE"),
            "/p/feedback/", List.of("rating=5", "rating=1", "rating=99"));

    private final WalkRecords records;
    private final MockMvc web;

    WalkCustomer(WalkRecords records, MockMvc web) {
        this.records = records;
        this.web = web;
    }

    boolean hasLink(WalkedOrder order) {
        return !records.links(order).isEmpty();
    }

    String press(WalkedOrder order, Random random) {
        List<String> links = records.links(order);
        String link = random.nextBoolean() ? links.get(links.size() - 1) : WalkDesk.any(links, random);
        String path = link.substring(0, link.indexOf('/', 3) + 1);
        MockHttpServletResponse page = perform(get(link));
        if (path.equals("/p/answer/")) {
            perform(answered(link, page, random));
            return path;
        }
        if (!BUTTONS.containsKey(path)) {
            return path;
        }
        String[] button = WalkDesk.any(BUTTONS.get(path), random).split("=");
        perform(post(link).param(button[0], button[1]));
        return path + " " + button[1];
    }

    private static MockHttpServletRequestBuilder answered(String link, MockHttpServletResponse page, Random random) {
        try {
            MockHttpServletRequestBuilder answer = post(link);
            Matcher field = FIELD.matcher(page.getContentAsString());
            while (field.find()) {
                answer.param(field.group(1), random.nextInt(4) > 0 ? "SW1A 1AA" : "?");
            }
            return answer;
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        MockHttpServletResponse response;
        try {
            response = web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException("A page of a customer failed", e);
        }
        if (response.getStatus() >= 500) {
            throw new IllegalStateException("A page of a customer answered " + response.getStatus());
        }
        return response;
    }
}
