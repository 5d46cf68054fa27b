package io.orderway.intake.adapter;

import io.orderway.intake.application.ChargeCodes;
import io.orderway.order.LineKind;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredChargeCodes implements ChargeCodes {

    private final JdbcClient jdbc;

    StoredChargeCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, LineKind> current() {
        Map<String, LineKind> kinds = new HashMap<>();
        jdbc.sql("select code, kind from charge_code").query(row -> {
            kinds.put(row.getString("code"), LineKind.valueOf(row.getString("kind")));
        });
        return kinds;
    }
}
