package io.orderway.walk;

import java.util.List;

/** What the ledger must say. Nothing here asks the code that keeps it. */
final class MoneyLaws {

    private static final String BALANCES = """
            select order_number,
                   sum(case kind when 'PAID' then amount when 'PAYMENT_REVERSED' then -amount else 0 end) as money_in,
                   sum(case kind when 'REFUNDED' then amount else 0 end) as money_out,
                   greatest(0, sum(case kind when 'CHARGED' then amount when 'CHARGE_DROPPED' then -amount when 'CREDITED' then -amount else 0 end)) as owed,
                   sum(case kind when 'AUTHORISED' then amount when 'AUTHORISATION_RELEASED' then -amount else 0 end) as on_account,
                   sum(case kind when 'PAYMENT_REVERSED' then amount else 0 end) as taken_back,
                   sum(case kind when 'CHARGED' then amount when 'CHARGE_DROPPED' then -amount else 0 end) as charged
              from payment_entry where order_number in :family group by order_number""";

    /** Of a standard rate in the house's country: net per shipment, taxed once. */
    private static final String VALUES = """
            select o.order_number, o.state, coalesce(sum(v.gross), 0) as gross from customer_order o left join lateral (
                   select round(sum(round(l.unit_price * sl.quantity, 2)) * 1.2, 2) as gross
                     from shipment s join shipment_line sl on sl.shipment_id = s.id
                     join order_line l on l.order_id = o.id and l.line_number = sl.line_number
                    where s.order_id = o.id and s.state in ('HANDED_OVER', 'DELIVERED', 'CONFIRMED', 'LOST', 'CALLED_BACK') group by s.id) v on true
             where o.order_number in :family group by o.order_number, o.state""";

    static final List<WalkLaw> ALL = List.of(
            WalkLaw.always("no more goes back of a payment than came in", """
                    select p.order_number, p.source_id, p.amount, sum(r.amount) from payment_entry p
                      join payment_entry r on r.payment_id = p.id and r.kind = 'REFUNDED'
                     where p.order_number in :family group by p.id having sum(r.amount) > p.amount"""),
            WalkLaw.always("what is taken of a customer's credit is what covers his shipments", """
                    select a.committed, covered.amount from credit_account a, lateral (select coalesce(sum(amount), 0) as amount from payment_commitment
                     where customer_number = a.customer_number and way = 'ON_ACCOUNT' and state = 'AUTHORISED') covered
                     where a.customer_number = :customer and a.committed <> covered.amount"""),
            WalkLaw.always("credit is authorised in the ledger as in the commitments", """
                    select c.shipment_number, c.amount, entered.amount from payment_commitment c, lateral (
                           select coalesce(sum(case kind when 'AUTHORISED' then e.amount when 'AUTHORISATION_RELEASED' then -e.amount end), 0) as amount
                             from payment_entry e where e.shipment_number = c.shipment_number) entered
                     where c.order_number in :family and c.way = 'ON_ACCOUNT' and c.state in ('AUTHORISED', 'CONSUMED', 'RELEASED')
                       and entered.amount <> case c.state when 'RELEASED' then 0 else c.amount end"""),
            WalkLaw.atRest("money in less money out is never more than what is owed",
                    "select * from (%s) b where money_in - money_out > owed".formatted(BALANCES)),
            WalkLaw.atRest("what is owed and not there stands on account or was taken back",
                    "select * from (%s) b where owed - (money_in - money_out) > on_account + taken_back".formatted(BALANCES)),
            WalkLaw.atRest("no more stands on account than the order has cost", "select * from (%s) b where on_account > charged".formatted(BALANCES)),
            WalkLaw.atRest("an order has cost what left the house", """
                    select v.*, coalesce(b.charged, 0) from (%s) v left join (%s) b using (order_number)
                     where v.state in ('COMPLETED', 'CANCELLED', 'EXPIRED', 'DUPLICATE', 'REJECTED') and coalesce(b.charged, 0) <> v.gross"""
                    .formatted(VALUES, BALANCES)),
            WalkLaw.atRest("no refund is on its way", """
                    select r.number, r.cause, r.state, r.amount from payment_refund r where r.order_number in :family
                       and (r.state in ('DETERMINED', 'CARRIED_OUT')
                            or exists (select 1 from payment_refund_part p where p.refund_number = r.number and p.state in ('OPEN', 'REFUSED')))"""),
            WalkLaw.atRest("what was settled went back in full", """
                    select r.number, r.state, r.amount, back.amount from payment_refund r, lateral (select coalesce(sum(amount), 0) as amount
                      from payment_entry where kind = 'REFUNDED' and source_id like r.number || '/%') back
                     where r.order_number in :family and back.amount <> case r.state when 'SETTLED' then r.amount else 0 end"""),
            WalkLaw.atRest("goodwill is decided, and given once", """
                    select g.number, g.state, g.amount, given.amount from payment_goodwill g, lateral (select coalesce(sum(amount), 0) as amount
                      from payment_entry where kind = 'GOODWILL' and source_id = g.number) given
                     where g.order_number in :family
                       and (g.state = 'DETERMINED' or given.amount <> case g.state when 'GRANTED' then g.amount else 0 end)"""));

    private MoneyLaws() {
    }
}
