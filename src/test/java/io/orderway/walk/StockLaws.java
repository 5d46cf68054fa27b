package io.orderway.walk;

import java.util.List;

/** What stock, its movements and reservations must say of each other. */
final class StockLaws {

    private static final String ARTICLES = "(select l.sku from order_line l join customer_order o on o.id = l.order_id where o.order_number in :family)";

    /** Once everybody has looked for what he lacks. */
    static final WalkLaw EVERY_PIECE_IS_SOMEWHERE = WalkLaw.atRest("every piece of a line is on a shipment, waited for or refused", """
            select o.order_number, o.state, l.line_number, l.quantity, l.cancelled, sent.pieces as sent, waiting.pieces as waiting from customer_order o
              join order_line l on l.order_id = o.id and l.kind = 'GOODS',
              lateral (select coalesce(sum(sl.quantity), 0) as pieces from shipment s join shipment_line sl on sl.shipment_id = s.id
                        where s.order_id = o.id and s.state <> 'CANCELLED' and sl.line_number = l.line_number) sent,
              lateral (select coalesce(sum(b.pieces), 0) as pieces from backorder_line b
                        where b.order_number = o.order_number and b.line_number = l.line_number) waiting
             where o.order_number in :family
               and (o.state in ('RELEASED', 'IN_DELIVERY') and l.quantity - l.cancelled <> sent.pieces + waiting.pieces
                    or o.state not in ('RELEASED', 'IN_DELIVERY') and waiting.pieces > 0)""");

    static final List<WalkLaw> ALL = List.of(
            WalkLaw.always("stock is the sum of its movements", """
                    select s.sku, s.on_hand, moved.on_hand, s.reserved, moved.reserved from stock s, lateral (
                           select coalesce(sum(on_hand_change), 0) as on_hand, coalesce(sum(reserved_change), 0) as reserved
                             from stock_movement m where m.sku = s.sku) moved
                     where s.sku in %s and (s.on_hand <> moved.on_hand or s.reserved <> moved.reserved)""".formatted(ARTICLES)),
            WalkLaw.always("what is reserved is what reservations hold", """
                    select s.sku, s.reserved, held.pieces from stock s, lateral (
                           select coalesce(sum(pieces), 0) as pieces from reservation r where r.sku = s.sku and r.state = 'HELD') held
                     where s.sku in %s and s.reserved <> held.pieces""".formatted(ARTICLES)),
            WalkLaw.always("what is assigned is what waiting orders are to get", """
                    select s.sku, s.assigned, given.pieces from stock s, lateral (
                           select coalesce(sum(assigned), 0) as pieces from backorder_line l where l.sku = s.sku) given
                     where s.sku in %s and s.assigned <> given.pieces""".formatted(ARTICLES)),
            WalkLaw.always("goods are held for shipments only that are still in the house", """
                    select r.shipment_number, r.sku, r.pieces, s.state from reservation r left join shipment s on s.shipment_number = r.shipment_number
                     where r.order_number in :family and r.state = 'HELD' and r.pieces > 0 and coalesce(s.state, 'NONE') not in ('OPEN', 'PICKED', 'PACKED')"""),
            WalkLaw.always("goods that left were taken off the stock, once", """
                    select s.shipment_number, s.state, l.sku, sum(sl.quantity) as sent, consumed.pieces as consumed, moved.pieces as moved
                      from shipment s join customer_order o on o.id = s.order_id join shipment_line sl on sl.shipment_id = s.id
                      join order_line l on l.order_id = o.id and l.line_number = sl.line_number,
                      lateral (select coalesce(sum(pieces), 0) as pieces from reservation r
                                where r.shipment_number = s.shipment_number and r.sku = l.sku and r.state = 'CONSUMED') consumed,
                      lateral (select coalesce(-sum(on_hand_change), 0) as pieces from stock_movement m
                                where m.shipment_number = s.shipment_number and m.sku = l.sku and m.cause = 'HANDED_OVER') moved
                     where o.order_number in :family group by s.shipment_number, s.state, l.sku, consumed.pieces, moved.pieces
                    having moved.pieces <> consumed.pieces or consumed.pieces <>
                           case when s.state in ('HANDED_OVER', 'DELIVERED', 'CONFIRMED', 'LOST', 'CALLED_BACK') then sum(sl.quantity) else 0 end"""),
            WalkLaw.always("no more of a line is on shipments than is wanted", """
                    select o.order_number, l.line_number, l.quantity, l.cancelled, sum(sl.quantity) from customer_order o
                      join order_line l on l.order_id = o.id join shipment s on s.order_id = o.id and s.state <> 'CANCELLED'
                      join shipment_line sl on sl.shipment_id = s.id and sl.line_number = l.line_number
                     where o.order_number in :family group by o.order_number, l.line_number, l.quantity, l.cancelled
                    having sum(sl.quantity) > l.quantity - l.cancelled"""),
            WalkLaw.always("nothing waits for goods of an order that has ended", """
                    select b.order_number, b.state, o.state from backorder b join customer_order o using (order_number)
                     where o.order_number in :family and b.state = 'WAITING' and o.state not in ('RECEIVED', 'RELEASED', 'IN_DELIVERY')"""),
            WalkLaw.always("no more of a line comes back than has left", """
                    select o.order_number, l.line_number, back.pieces, sent.pieces from customer_order o join order_line l on l.order_id = o.id,
                      lateral (select coalesce(sum(rl.pieces), 0) as pieces from goods_return r join goods_return_line rl on rl.return_number = r.number
                                where r.order_number = o.order_number and rl.line_number = l.line_number and r.state not in ('REFUSED', 'ABANDONED')) back,
                      lateral (select coalesce(sum(sl.quantity), 0) as pieces from shipment s join shipment_line sl on sl.shipment_id = s.id
                                where s.order_id = o.id and sl.line_number = l.line_number
                                  and s.state in ('HANDED_OVER', 'DELIVERED', 'CONFIRMED', 'LOST', 'CALLED_BACK')) sent
                     where o.order_number in :family and back.pieces > sent.pieces"""),
            // An order may end between being woken and looking; once it has looked its place in the queue is gone.
            WalkLaw.atRest("nobody stands in the queue for goods", "select order_number, state from backorder where order_number in :family"),
            WalkLaw.atRest("nothing is reserved", """
                    select shipment_number, sku, pieces from reservation where order_number in :family and state = 'HELD' and pieces > 0"""));

    private StockLaws() {
    }
}
