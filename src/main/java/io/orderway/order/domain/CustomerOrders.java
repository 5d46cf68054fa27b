package io.orderway.order.domain;

import io.orderway.order.Channel;
import io.orderway.order.OrderOfSender;
import io.orderway.order.OrderPromise;
import io.orderway.order.OrderState;
import io.orderway.shared.OrderNumber;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The orders that there are. */
public interface CustomerOrders extends Repository<CustomerOrder, Long> {

    /** Asked without writing out first what the transaction holds: an import places many orders in one. */
    @Query(value = "select nextval('order_number_seq')", nativeQuery = true)
    @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
    long nextSequence();

    CustomerOrder save(CustomerOrder order);

    Optional<CustomerOrder> findByChannelAndExternalReference(Channel channel, String reference);

    @Query("from CustomerOrder o where o.link.original = :original order by o.id")
    List<CustomerOrder> linkedTo(OrderNumber original);

    List<CustomerOrder> findByCustomerNumberAndReceivedAtBeforeOrderByReceivedAtDescIdDesc(String customerNumber, Instant before, Limit limit);

    @Query("select new io.orderway.order.OrderOfSender(o.orderNumber, o.state) from CustomerOrder o where o.id in"
            + " (select x.id from CustomerOrder x join x.parties p where lower(p.email) = :email) order by o.id desc")
    List<OrderOfSender> ofEmail(String email, Limit limit);

    @Query("from CustomerOrder o where :state is null or o.state = :state order by o.receivedAt desc, o.id desc")
    List<CustomerOrder> page(OrderState state, Pageable page);

    @Query("select count(o) from CustomerOrder o where :state is null or o.state = :state")
    long count(OrderState state);

    /** By itself: a list is translated anew each time. */
    @Query("select new io.orderway.order.OrderPromise(o.orderNumber, o.urgency, o.promisedDate) from CustomerOrder o where o.orderNumber = :number")
    Optional<OrderPromise> promise(OrderNumber number);

    @Query("select new io.orderway.order.OrderPromise(o.orderNumber, o.urgency, o.promisedDate) from CustomerOrder o where o.orderNumber in :numbers")
    List<OrderPromise> promises(Collection<OrderNumber> numbers);
}
