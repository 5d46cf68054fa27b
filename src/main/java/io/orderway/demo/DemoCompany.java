package io.orderway.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the demo company move in once the application answers, unless it has before, and says where to go. */
@Component
@Conditional(DemoWanted.class)
class DemoCompany {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);

    private final DemoPeople people;
    private final DemoMasterData masterData;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCompany(DemoPeople people, DemoMasterData masterData, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.masterData = masterData;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** On a thread of its own: people may log in while orders are still coming in. */
    @EventListener
    void open(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext server && server.getWebServer() != null) {
            int port = server.getWebServer().getPort();
            Thread moving = new Thread(() -> open(port), "demo-company");
            moving.setDaemon(true);
            moving.start();
        }
    }

    private void open(int port) {
        String address = "http://localhost:" + port;
        try {
            if (!hasMovedIn()) {
                moveIn(address);
            }
        } catch (RuntimeException e) {
            LOG.error("The demo company has not moved in completely; the next start goes on with it", e);
        }
        LOG.info(DemoWelcome.at(address));
    }

    private void moveIn(String address) {
        LOG.info("The demo company is moving in");
        people.arrive();
        DemoVisitor visitor = new DemoVisitor(address);
        masterData.bring(visitor);
        new DemoOrders(visitor, clock).bring();
        new DemoKinds(visitor, clock).order();
        new DemoWorkday(visitor, clock).work();
        new DemoTroubles(visitor, clock).happen();
        new DemoMessages(visitor).write();
        new DemoReturns(visitor, DemoWorkday.PATIENCE).ask();
        new DemoPurchases(visitor, clock).happen();
        jdbc.sql("insert into demo_company values (:now)").param("now", OffsetDateTime.now(clock)).update();
    }

    private boolean hasMovedIn() {
        return jdbc.sql("select count(*) from demo_company").query(Integer.class).single() > 0;
    }
}
