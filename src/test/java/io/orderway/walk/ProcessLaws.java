package io.orderway.walk;

import java.util.List;

/** What orders and their processes must say of each other. */
final class ProcessLaws {

    private static final String RUNNING = "('RECEIVED', 'RELEASED', 'IN_DELIVERY')";

    static final List<WalkLaw> ALL = List.of(
            // Whose last goods are given up ends at once; its process has a step before it then.
            WalkLaw.always("a running order has one process, an ended order none", """
                    select o.order_number, o.state, handling.instances from customer_order o, lateral (
                           select count(*) as instances from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                            where d.key_ = 'order-handling' and e.business_key_ = o.order_number and e.parent_id_ is null) handling
                     where o.order_number in :family and handling.instances <> case when o.state in %s then 1 else 0 end
                       and (o.state in %s or not exists (select 1 from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                             where e.business_key_ = o.order_number and j.type_ = 'message'))""".formatted(RUNNING, RUNNING)),
            WalkLaw.always("no job has failed and there is no incident", """
                    select d.key_, coalesce(i.incident_type_, 'failed job'), coalesce(i.incident_msg_, j.exception_msg_)
                      from act_ru_execution root join act_ru_execution e on e.root_proc_inst_id_ = root.id_
                      join act_re_procdef d on d.id_ = e.proc_def_id_
                      left join act_ru_job j on j.execution_id_ = e.id_ and j.exception_msg_ is not null
                      left join act_ru_incident i on i.execution_id_ = e.id_
                     where root.business_key_ in :keys and root.parent_id_ is null and (j.id_ is not null or i.id_ is not null)
                       and coalesce(j.exception_msg_, '') not like '%%%s%%'""".formatted(WalkDesk.WAITS_ITS_TURN)),
            WalkLaw.always("nothing that was told from outside has failed", """
                    select type, subject, reason from inbox_event where source = :source and reason like '%Exception%'"""),
            WalkLaw.always("whatever waits for a hold to be lifted belongs to a running order", """
                    select w.subject, o.state from hold_wait w join customer_order o using (order_number)
                     where o.order_number in :family and o.state not in %s""".formatted(RUNNING)),
            WalkLaw.always("nothing is to be given up of an order that has ended", """
                    select p.order_number, p.line_number, o.state from pieces_to_give_up p join customer_order o using (order_number)
                     where o.order_number in :family and o.state not in %s""".formatted(RUNNING)),
            WalkLaw.atRest("every order has ended", """
                    select order_number, state from customer_order where order_number in :family and state in %s""".formatted(RUNNING)),
            WalkLaw.atRest("no process is left", """
                    select d.key_, e.act_id_ from act_ru_execution root join act_ru_execution e on e.root_proc_inst_id_ = root.id_
                      join act_re_procdef d on d.id_ = e.proc_def_id_ where root.business_key_ in :keys and root.parent_id_ is null"""),
            WalkLaw.atRest("no hold is left", "select order_number, type, reason from order_hold where order_number in :family and lifted_at is null"),
            WalkLaw.atRest("no cancellation is left", """
                    select number, state from cancellation where order_number in :family and (ended_at is null or to_be_woken)"""),
            WalkLaw.atRest("no delay is left", "select order_number, trigger from order_delay where order_number in :family and closed_at is null"),
            WalkLaw.atRest("no lost parcel is left", """
                    select shipment_number, state from parcel_loss where order_number in :family and closed_at is null"""),
            WalkLaw.atRest("no change is left", """
                    select number, state from order_change where order_number in :family and (ended_at is null or to_be_woken)"""),
            WalkLaw.atRest("no return is left", """
                    select number, state from goods_return where order_number in :family and state in ('ASKED', 'ANNOUNCED', 'RECEIVED')"""),
            WalkLaw.atRest("no complaint is left", """
                    select topic, state from complaint where order_number in :family and closed_at is null"""),
            WalkLaw.atRest("nothing is left to be given up", "select order_number, line_number from pieces_to_give_up where order_number in :family"),
            WalkLaw.atRest("every shipment is settled", """
                    select s.shipment_number, s.state from shipment s join customer_order o on o.id = s.order_id
                     where o.order_number in :family and s.state not in ('CONFIRMED', 'CANCELLED', 'LOST', 'CALLED_BACK')"""));

    private ProcessLaws() {
    }
}
