package io.orderway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Orderway: the order desk's application with its process engine. */
@SpringBootApplication
public class OrderwayApplication {

    public static void main(String[] args) {
        SpringApplication.run(OrderwayApplication.class, args);
    }
}
