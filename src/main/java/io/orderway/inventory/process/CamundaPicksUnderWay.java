package io.orderway.inventory.process;

import io.orderway.inventory.application.PicksUnderWay;
import io.orderway.shared.OrderNumber;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of which somebody has claimed a task at which goods are in hand; one statement, however many orders. */
@Component
class CamundaPicksUnderWay implements PicksUnderWay {

    private final JdbcClient jdbc;

    CamundaPicksUnderWay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<OrderNumber> of(Collection<OrderNumber> orders) {
        return jdbc.sql("""
                select distinct execution.business_key_ from act_ru_task task join act_ru_execution execution on execution.id_ = task.proc_inst_id_
                where task.task_def_key_ in ('userTask_pickGoods', 'userTask_checkAndPack') and task.assignee_ is not null
                  and execution.business_key_ = any(:orders)
                """)
                .param("orders", orders.stream().map(OrderNumber::value).toArray(String[]::new))
                .query(String.class).list().stream().map(OrderNumber::of).collect(Collectors.toSet());
    }
}
