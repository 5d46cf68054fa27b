package io.orderway.walk;

import java.util.List;

/** What customers must have been told, each thing once. */
final class MessageLaws {

    private static final String COUNT = "(select count(*) from outgoing_message m where m.order_number = o.order_number and m.step ";

    static final List<WalkLaw> ALL = List.of(
            WalkLaw.always("a customer is told once what happens once", """
                    select order_number, step, count(*) from outgoing_message where order_number in :family
                       and step in ('ACKNOWLEDGEMENT', 'REPLACEMENT_ACKNOWLEDGEMENT', 'ORDER_REJECTED', 'ORDER_EXPIRED', 'ORDER_CANCELLED',
                                    'ORDER_COMPLETED', 'DELIVERY_DATE')
                     group by order_number, step having count(*) > 1"""),
            // Of doubles, the order that goes on is told.
            WalkLaw.atRest("how an order ended was told, and nothing else", """
                    select o.order_number, o.state, told.steps from customer_order o, lateral (select string_agg(m.step, ', ') as steps
                      from outgoing_message m where m.order_number = o.order_number
                       and m.step in ('ORDER_REJECTED', 'ORDER_EXPIRED', 'ORDER_CANCELLED', 'ORDER_COMPLETED')) told
                     where o.order_number in :family and told.steps is distinct from case
                           when o.state = 'DUPLICATE' or o.state = 'COMPLETED' and 'CALLED_BACK' = all (select s.state from shipment s
                                where s.order_id = o.id and s.state <> 'CANCELLED') and exists (select 1 from shipment s where s.order_id = o.id
                                and s.state = 'CALLED_BACK') then null else 'ORDER_' || o.state end"""),
            WalkLaw.atRest("each shipment that left was announced once", """
                    select s.shipment_number, s.state, told.messages from shipment s join customer_order o on o.id = s.order_id, lateral (
                           select count(*) as messages from outgoing_message m where m.order_number = o.order_number
                              and m.step in ('SHIPPED', 'COLLECTED') and m.occasion = s.shipment_number) told
                     where o.order_number in :family
                       and told.messages <> case when s.state in ('HANDED_OVER', 'DELIVERED', 'CONFIRMED', 'LOST', 'CALLED_BACK') then 1 else 0 end"""),
            WalkLaw.atRest("each refund was told once", """
                    select o.order_number, %s = 'REFUND'), settled.refunds from customer_order o, lateral (select count(*) as refunds
                      from payment_refund r where r.order_number = o.order_number and r.state = 'SETTLED' and (r.amount > 0 or r.credit > 0)) settled
                     where o.order_number in :family and settled.refunds <> %s = 'REFUND')""".formatted(COUNT, COUNT)),
            WalkLaw.atRest("goodwill that was given was told once", """
                    select o.order_number, %s = 'GOODWILL'), given.goodwill from customer_order o, lateral (select count(*) as goodwill
                      from payment_goodwill g where g.order_number = o.order_number and g.state = 'GRANTED') given
                     where o.order_number in :family and given.goodwill <> %s = 'GOODWILL')""".formatted(COUNT, COUNT)),
            WalkLaw.atRest("nobody is told the same twice in a row", """
                    select order_number, step, occasion from (
                           select order_number, step, occasion, template_data - 'link' - 'statusLink' - 'cancelLink' as data,
                                  lag(template_data - 'link' - 'statusLink' - 'cancelLink') over (partition by order_number order by id) as before,
                                  lag(step) over (partition by order_number order by id) as step_before
                             from outgoing_message where order_number in :family) m
                     where step = step_before and data = before and step in ('NEW_DELIVERY_DATE', 'DELIVERY_DELAYED', 'PAYMENT_REQUEST')"""));

    private MessageLaws() {
    }
}
