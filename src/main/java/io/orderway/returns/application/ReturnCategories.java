package io.orderway.returns.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How articles may come back. Sealed goods that are not hygienic once opened, goods that spoil and goods made to order are exempt from withdrawal
 * (UK Consumer Contracts Regulations 2013, regulation 28; EU Directive 2011/83, article 16).
 */
@Service
public class ReturnCategories {

    static final String ORDINARY = "ORDINARY";

    private final JdbcClient jdbc;

    ReturnCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(String sku) {
        return jdbc.sql("select category from return_category where sku = :sku").param("sku", sku).query(String.class).optional().orElse(ORDINARY);
    }

    /** @param category ORDINARY, SEALED, PERISHABLE or BESPOKE */
    @Transactional
    public void set(String sku, String category) {
        jdbc.sql("insert into return_category (sku, category) values (:sku, :category) on conflict (sku) do update set category = excluded.category")
                .param("sku", sku).param("category", category).update();
    }
}
