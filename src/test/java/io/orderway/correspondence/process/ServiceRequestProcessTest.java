package io.orderway.correspondence.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.correspondence.ServiceRequest.SettledHow;
import io.orderway.correspondence.ServiceRequests;
import io.orderway.correspondence.TestMessages;
import io.orderway.correspondence.application.AnswerRequest;
import io.orderway.correspondence.application.OpenRequest;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.outbox.Round;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ServiceRequestProcessTest {

    private final ProcessEngine engine;
    private final TestMessages incoming;
    private final TestOrders orders;
    private final TestTasks tasks;
    private final ServiceRequests requests;
    private final OpenRequest openRequest;
    private final AnswerRequest answer;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final Messages messages;
    private final MessageDelivery delivery;
    private final JdbcClient jdbc;
    private final Books books;
    private OrderNumber number;
    private String email;

    ServiceRequestProcessTest(ProcessEngine engine, TestMessages incoming, TestOrders orders, TestTasks tasks, ServiceRequests requests,
            OpenRequest openRequest, AnswerRequest answer, OrderReader reader, OrderProgress progress, Timeline timeline, Messages messages,
            MessageDelivery delivery, JdbcClient jdbc, Books books) {
        this.engine = engine;
        this.incoming = incoming;
        this.orders = orders;
        this.tasks = tasks;
        this.requests = requests;
        this.openRequest = openRequest;
        this.answer = answer;
        this.reader = reader;
        this.progress = progress;
        this.timeline = timeline;
        this.messages = messages;
        this.delivery = delivery;
        this.jdbc = jdbc;
        this.books = books;
    }

    @BeforeEach
    void aCustomerHasAnOrder() {
        init(engine);
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        email = reader.get(number).party(PartyRole.ORDERING).email();
    }

    @Test
    void whatACustomerWritesIsAnsweredInItsThread() {
        ReceivedMessage message = ask("A question", "Can you wrap it?\nThank you");
        ProcessInstance process = process(0);
        assertThat(process).isWaitingAt("userTask_answerRequest");
        Assertions.assertThat(tasks.isOfferedTo(process, "userTask_answerRequest", "customer-service")).isTrue();

        answer.write(request(0).id(), 0, 1, "Yes, we can.\n\nGladly!");
        complete(process, "userTask_answerRequest", "BY_MAIL");

        assertThat(process).isEnded().hasPassedInOrder("serviceTask_classifyRequest", "userTask_answerRequest", "serviceTask_sendAnswer",
                "endEvent_answerSent").hasNotPassed("serviceTask_sendStatus", "serviceTask_closeRequest");
        Assertions.assertThat(request(0).settledHow()).isEqualTo(SettledHow.BY_MAIL);
        Assertions.assertThat(written()).singleElement().satisfies(sent -> {
            Assertions.assertThat(sent.step()).isEqualTo(MessageStep.REQUEST_ANSWER);
            Assertions.assertThat(sent.recipient()).isEqualTo(email);
            Assertions.assertThat(sent.subject()).isEqualTo("Re: A question " + number);
            Assertions.assertThat(sent.text()).contains("Yes, we can.\n\nGladly!", "/p/feedback/").doesNotContain("null");
        });
        Assertions.assertThat(jdbc.sql("select in_reply_to from outgoing_message where order_number = :n").param("n", number.value())
                .query(String.class).single()).isEqualTo(message.messageId());
        Assertions.assertThat(timeline.of(number)).extracting(Timeline.Entry::type).contains("MESSAGE_RECEIVED", "REQUEST_RECEIVED", "REQUEST_ANSWERED");
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      REQUEST_ANSWER
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED, REQUEST_ANSWERED""");
    }

    @Test
    void whereTheOrderStandsIsAnsweredByALinkOnceADay() {
        ask("Where is my order?", "Hello");
        assertThat(process(0)).isEnded().hasPassed("serviceTask_sendStatus", "endEvent_statusSent").hasNotPassed("gateway_whoAnswers");
        Assertions.assertThat(request(0)).extracting(ServiceRequest::kind, ServiceRequest::settledHow)
                .containsExactly(RequestKind.STATUS, SettledHow.AUTOMATIC);
        Assertions.assertThat(written()).singleElement().satisfies(sent -> {
            Assertions.assertThat(sent.step()).isEqualTo(MessageStep.STATUS_ANSWER);
            Assertions.assertThat(sent.text()).contains("/p/order/");
        });

        ask("Where is my order?", "I have looked and am none the wiser");
        assertThat(process(1)).isWaitingAt("userTask_answerRequest");
        Assertions.assertThat(written()).hasSize(1);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      STATUS_ANSWER
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED, REQUEST_ANSWERED, MESSAGE_RECEIVED by Customer,
                          REQUEST_RECEIVED""");
    }

    @Test
    void aStrangerIsNeverAnsweredAutomatically() {
        incoming.write("somebody@elsewhere.example", "Where is order " + number, "?");
        assertThat(process(0)).isWaitingAt("userTask_answerRequest");
        Assertions.assertThat(written()).isEmpty();
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED""");
    }

    @Test
    void whoAlsoComplainsIsAnsweredByAPerson() {
        ask("Where is my order?", "If it does not come today I cancel it.");
        assertThat(process(0)).isWaitingAt("userTask_answerRequest");
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED""");
    }

    @Test
    void whereAnOrderIsThatHasEndedIsAskedOfAPerson() {
        progress.cancel(number, "No need");
        ask("Where is my order?", "");
        assertThat(process(0)).isWaitingAt("userTask_answerRequest");
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      ORDER_CANCELLED
                timeline  ORDER_RECEIVED, ORDER_CANCELLED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED""");
    }

    @ParameterizedTest
    @CsvSource({"What is the discount?, userTask_answerRequestAsSales, sales", "Is more of it in stock?, userTask_answerRequestAsSales, sales",
        "Please send a copy of the invoice, userTask_answerRequestAsFinance, finance", "Wir sind umgezogen, userTask_answerRequest, customer-service"})
    void theDepartmentThatKnowsAnswers(String text, String task, String group) {
        ask("Hello", text);
        assertThat(process(0)).isWaitingAt(task);
        Assertions.assertThat(tasks.isOfferedTo(process(0), task, group)).isTrue();
        complete(process(0), task, "BY_TELEPHONE");
        assertThat(process(0)).isEnded().hasPassed("serviceTask_closeRequest", "endEvent_requestClosed").hasNotPassed("serviceTask_sendAnswer");
        Assertions.assertThat(request(0).settledHow()).isEqualTo(SettledHow.BY_TELEPHONE);
        Assertions.assertThat(written()).isEmpty();
    }

    @Test
    void whatIsNotedAtTheDeskGoesItsWayByWhatWasChosen() {
        long id = openRequest.fromDesk(number, RequestKind.PRICE, "Rang up: where is the price list?");
        assertThat(process(0)).isWaitingAt("userTask_answerRequestAsSales");
        answer.write(id, 0, 1, "Here it is.");
        complete(process(0), "userTask_answerRequestAsSales", "BY_MAIL");
        Assertions.assertThat(written()).singleElement().extracting(Message::recipient, Message::subject)
                .containsExactly(email, "Your question about order " + number);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      REQUEST_ANSWER
                timeline  ORDER_RECEIVED, REQUEST_RECEIVED, REQUEST_ANSWERED""");
    }

    @Test
    void anAnswerByMailHasToBeWrittenFirst() {
        ask("A question", "?");
        assertThatThrownBy(() -> complete(process(0), "userTask_answerRequest", "BY_MAIL")).hasMessageContaining("write the answer on the order sheet first");
        assertThatThrownBy(() -> complete(process(0), "userTask_answerRequest", "NONSENSE"));
        assertThat(process(0)).isWaitingAt("userTask_answerRequest");
        complete(process(0), "userTask_answerRequest", "NOT_NEEDED");
        Assertions.assertThat(timeline.of(number)).extracting(Timeline.Entry::type).contains("REQUEST_CLOSED");
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED, REQUEST_CLOSED""");
    }

    @Test
    void withoutAnyAddressOnlyTheTelephoneHelps() {
        number = orders.place(new TestOrders.Draft("nobody-known").line(orders.product().value(), 1, "1"));
        long id = openRequest.fromDesk(number, RequestKind.OTHER, "Rings again tomorrow");
        answer.write(id, 0, 1, "An answer");
        assertThatThrownBy(() -> complete(process(0), "userTask_answerRequest", "BY_MAIL")).hasMessageContaining("Nobody knows an e-mail address");
        complete(process(0), "userTask_answerRequest", "BY_TELEPHONE");
        assertThat(process(0)).isEnded();
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, REQUEST_RECEIVED, REQUEST_ANSWERED""");
    }

    @Test
    void ofTwoClerksWhoWriteTheSecondIsTold() throws Exception {
        ask("A question", "?");
        long id = request(0).id();
        List<Boolean> kept = AtOnce.times(4, () -> {
            try {
                answer.write(id, 0, 1, "An answer");
                return true;
            } catch (ConflictException second) {
                Assertions.assertThat(second).hasMessageContaining("Somebody else has written an answer");
                return false;
            }
        });
        Assertions.assertThat(kept).containsOnlyOnce(true);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED""");
    }

    @Test
    void ofTwoClerksWhoAnswerOneDoes() throws Exception {
        ask("A question", "?");
        answer.write(request(0).id(), 0, 1, "An answer");
        ProcessInstance process = process(0);
        String task = tasks.find(process, "userTask_answerRequest").getId();
        List<Boolean> done = AtOnce.times(3, () -> {
            try {
                engine.getFormService().submitTaskForm(task, Map.of("requestAnswer", "BY_MAIL"));
                return true;
            } catch (RuntimeException late) {
                return false;
            }
        });
        Assertions.assertThat(done).containsOnlyOnce(true);
        Assertions.assertThat(written()).hasSize(1);
        assertThatThrownBy(() -> answer.write(request(0).id(), 1, 1, "Too late")).isInstanceOf(ConflictException.class).hasMessageContaining("answered by mail already");
        assertThatThrownBy(() -> answer.write(Long.MAX_VALUE, 0, 1, "x")).isInstanceOf(NotFoundException.class);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      REQUEST_ANSWER
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED, REQUEST_ANSWERED""");
    }

    @Test
    void aSecondMessageWhileTheFirstIsOpenIsNoSecondRequest() {
        ask("A question", "Can you wrap it?");
        ask("A question", "And tie a bow?");
        Assertions.assertThat(requests.of(number)).hasSize(1);
        incoming.write("other@elsewhere.example", "About " + number, "I ask, too");
        Assertions.assertThat(requests.of(number)).hasSize(2);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED, MESSAGE_RECEIVED by Customer, MESSAGE_RECEIVED by
                          Customer, REQUEST_RECEIVED""");
    }

    @Test
    void whoWritesAgainBeforeTheAnswerLeavesIsReadFirst() {
        ask("A question", "Can you wrap it?");
        answer.write(request(0).id(), 0, 1, "Yes.");
        ask("A question", "And tie a bow?");
        assertThatThrownBy(() -> complete(process(0), "userTask_answerRequest", "BY_MAIL")).hasMessageContaining("The customer has written again");
        Assertions.assertThat(written()).isEmpty();
        answer.write(request(0).id(), 1, 2, "Yes, and with a bow.");
        complete(process(0), "userTask_answerRequest", "BY_MAIL");
        Assertions.assertThat(written()).singleElement().satisfies(sent -> Assertions.assertThat(sent.text()).contains("with a bow"));
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      REQUEST_ANSWER
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_ANSWERED""");
    }

    @Test
    void whoWritesWhileHisAnswerLeavesIsAnsweredOrReadFirstAndNeverForgotten() throws Exception {
        for (int round = 0; round < 5; round++) {
            int before = requests.of(number).size();
            ask("A question", "Can you wrap it?");
            ServiceRequest open = request(before);
            answer.write(open.id(), 0, 1, "Yes.");
            ProcessInstance process = process(before);
            String task = tasks.find(process, "userTask_answerRequest").getId();
            AtomicBoolean customersTurn = new AtomicBoolean();
            AtOnce.times(2, () -> {
                if (customersTurn.compareAndSet(false, true)) {
                    return incoming.write(email, "A question " + number, "And tie a bow?");
                }
                try {
                    engine.getFormService().submitTaskForm(task, Map.of("requestAnswer", "BY_MAIL"));
                } catch (RuntimeException refused) {
                    Assertions.assertThat(refused).hasStackTraceContaining("The customer has written again");
                }
                return null;
            });
            List<ServiceRequest> all = requests.of(number);
            // Either the answer left first, and the second message is a request of its own, or the clerk was told of it.
            Assertions.assertThat(all).hasSize(request(before).isOpen() ? before + 1 : before + 2);
            for (ServiceRequest still : all.stream().filter(ServiceRequest::isOpen).toList()) {
                complete(process(all.indexOf(still)), "userTask_answerRequest", "BY_TELEPHONE");
            }
        }
    }

    @Test
    void whatBecomesAComplaintIsClosedWithoutAnAnswer() {
        ask("A question", "Why is it blue?");
        complete(process(0), "userTask_answerRequest", "OTHER_CASE");
        assertThat(process(0)).isEnded().hasPassedInOrder("userTask_answerRequest", "serviceTask_closeRequest", "endEvent_requestClosed")
                .hasNotPassed("serviceTask_sendAnswer");
        Assertions.assertThat(timeline.of(number)).filteredOn(entry -> entry.type().equals("REQUEST_CLOSED")).singleElement()
                .satisfies(entry -> Assertions.assertThat(entry.detail()).contains("became a case of its own"));
        Assertions.assertThat(written()).isEmpty();
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED, REQUEST_CLOSED""");
    }

    @Test
    void whatAMachineWroteIsNoRequest() {
        incoming.take(TestMessages.mail(email, "Where is " + number, "Out of office", MessageKind.AUTOMATIC, List.of(), null));
        Assertions.assertThat(requests.of(number)).isEmpty();
        Assertions.assertThat(written()).isEmpty();
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, AUTOMATIC_MESSAGE_RECEIVED by Mail""");
    }

    private ReceivedMessage ask(String subject, String text) {
        return incoming.write(email, subject + " " + number, text);
    }

    private ServiceRequest request(int index) {
        return requests.of(number).get(index);
    }

    private ProcessInstance process(int index) {
        String id = engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("service-request")
                .variableValueEquals("serviceRequestNumber", Math.toIntExact(request(index).id())).singleResult().getId();
        ProcessInstance running = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).singleResult();
        return running == null ? ended(id) : running;
    }

    /** The engine hands out running instances only. */
    private static ProcessInstance ended(String id) {
        ProcessInstance instance = Mockito.mock(ProcessInstance.class);
        Mockito.when(instance.getId()).thenReturn(id);
        Mockito.when(instance.getProcessInstanceId()).thenReturn(id);
        return instance;
    }

    private void complete(ProcessInstance process, String task, String how) {
        tasks.complete(process, task, Map.of("requestAnswer", how));
    }

    private List<Message> written() {
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until everything is written
        }
        return messages.of(number);
    }
}
