package io.orderway.walk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.cancellation.Cancellations;
import io.orderway.change.Changes;
import io.orderway.complaint.ComplaintIntake;
import io.orderway.correspondence.application.TakeMessage;
import io.orderway.customer.Customers;
import io.orderway.delay.Delays;
import io.orderway.delivery.application.ParcelAnswers;
import io.orderway.fulfilment.PickLists;
import io.orderway.fulfilment.application.EnterPicks;
import io.orderway.hold.application.HoldByPerson;
import io.orderway.inbox.Inbox;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderReader;
import io.orderway.payment.Payments;
import io.orderway.payment.application.ReversePayment;
import io.orderway.payment.application.TakePayment;
import io.orderway.returns.Returns;
import io.orderway.returns.application.AskForReturn;
import io.orderway.returns.application.ReceiveReturn;
import io.orderway.verification.Findings;
import io.orderway.verification.application.DecideOnFinding;
import java.time.Clock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Everybody who does something to a walked order. */
record WalkCast(WalkRecords records, WalkPlacing placing, WalkDesk desk, WalkMoney money, WalkGoods goods, WalkWishes wishes,
        WalkReview review, WalkAftersales aftersales, WalkPost post, WalkCustomer customer, WalkSweeps sweeps) {

    static WalkCast of(ApplicationContext house) {
        WalkRecords records = new WalkRecords(house.getBean(JdbcClient.class), house.getBean(OrderReader.class));
        WalkPeople people = new WalkPeople(house.getBean(IdentityService.class), house.getBean(TestUsers.class));
        WorkingCalendar calendar = house.getBean(WorkingCalendar.class);
        Stock stock = house.getBean(Stock.class);
        OrderIntake intake = house.getBean(OrderIntake.class);
        WalkDesk desk = new WalkDesk(records, people, house.getBean(FormService.class), house.getBean(ManagementService.class),
                house.getBean(RuntimeService.class), calendar);
        return new WalkCast(records,
                new WalkPlacing(house.getBean(TestOrders.class), house.getBean(Customers.class), stock, intake),
                desk,
                new WalkMoney(records, desk, house.getBean(Payments.class), house.getBean(TakePayment.class), house.getBean(ReversePayment.class)),
                new WalkGoods(records, people, stock, house.getBean(PickLists.class), house.getBean(EnterPicks.class), house.getBean(Inbox.class),
                        house.getBean(ParcelAnswers.class), house.getBean(ObjectMapper.class), house.getBean(Clock.class)),
                new WalkWishes(records, people, house.getBean(Cancellations.class), house.getBean(HoldByPerson.class), house.getBean(Delays.class),
                        intake, calendar),
                new WalkReview(records, people, house.getBean(Findings.class), house.getBean(DecideOnFinding.class)),
                new WalkAftersales(records, people, house.getBean(Changes.class), house.getBean(AskForReturn.class), house.getBean(Returns.class),
                        house.getBean(ReceiveReturn.class), house.getBean(ComplaintIntake.class)),
                new WalkPost(records, house.getBean(TakeMessage.class)),
                new WalkCustomer(records, house.getBean(MockMvc.class)),
                WalkSweeps.of(house));
    }
}
