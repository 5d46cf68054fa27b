package io.orderway.purchasing.web;

import io.orderway.customer.PostalAddress;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.purchasing.Suppliers;
import io.orderway.shared.Money;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Refused;
import io.orderway.shared.SaveOutcome.Saved;
import io.orderway.shared.Sku;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The suppliers and what they sell. */
@RestController
@RequestMapping("/api/suppliers")
@Tag(name = "Suppliers")
class SupplierController {

    private static final String[] READERS = {Groups.PURCHASING, Groups.WAREHOUSE, Groups.FINANCE, Groups.MANAGERS, Groups.AUDIT, Groups.SYSTEMS};
    private static final String[] WRITERS = {Groups.PURCHASING, Groups.MANAGERS, Groups.SYSTEMS};

    private final Suppliers suppliers;
    private final CurrentUser currentUser;

    SupplierController(Suppliers suppliers, CurrentUser currentUser) {
        this.suppliers = suppliers;
        this.currentUser = currentUser;
    }

    /** @param orderDays the days on which he takes orders; none means any */
    record SupplierData(@NotBlank String name, String email, String street, String postcode, String city, String country, String language,
            @NotBlank String currency, @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal minimumOrderValue, Set<DayOfWeek> orderDays) {

        static SupplierData of(Supplier supplier) {
            PostalAddress address = supplier.address();
            return new SupplierData(supplier.name(), supplier.email(), address.street(), address.postcode(), address.city(), address.country(),
                    supplier.language(), supplier.currency(), supplier.minimumOrder().amount(), supplier.orderDays());
        }

        Supplier as(String number) {
            BigDecimal minimum = Optional.ofNullable(minimumOrderValue).orElse(BigDecimal.ZERO);
            return new Supplier(number, name, email, new PostalAddress(street, postcode, city, country),
                    Optional.ofNullable(language).map(code -> code.strip().toLowerCase(Locale.ROOT)).orElse("en"), Money.of(minimum, currency.strip()),
                    Optional.ofNullable(orderDays).orElse(Set.of()));
        }
    }

    record NumberedSupplier(String number, SupplierData supplier) {
    }

    /** @param unitPrice in the supplier's currency, net */
    record ArticleData(@NotNull Integer packSize, @NotNull Integer minimumPieces, @NotNull @Digits(integer = 12, fraction = 4) BigDecimal unitPrice,
            @NotNull Integer leadTimeDays) {

        static ArticleData of(SupplierArticle article) {
            return new ArticleData(article.packSize(), article.minimumPieces(), article.price().amount(), article.leadTimeDays());
        }
    }

    record NumberedArticle(String sku, ArticleData terms) {
    }

    @GetMapping
    List<NumberedSupplier> all() {
        currentUser.require(READERS);
        return suppliers.all().stream().map(supplier -> new NumberedSupplier(supplier.number(), SupplierData.of(supplier))).toList();
    }

    @GetMapping("/{supplierNumber}")
    SupplierData get(@PathVariable String supplierNumber) {
        currentUser.require(READERS);
        return SupplierData.of(known(supplierNumber));
    }

    @PutMapping("/{supplierNumber}")
    SupplierData save(@PathVariable String supplierNumber, @Valid @RequestBody SupplierData data) {
        currentUser.require(WRITERS);
        stored(suppliers.save(data.as(supplierNumber)));
        return SupplierData.of(known(supplierNumber.strip()));
    }

    record Email(String email) {
    }

    /** Corrects where purchase orders go, and nothing else. */
    @PutMapping("/{supplierNumber}/email")
    SupplierData correct(@PathVariable String supplierNumber, @RequestBody Email corrected) {
        currentUser.require(WRITERS);
        Supplier known = known(supplierNumber);
        stored(suppliers.save(new Supplier(known.number(), known.name(), corrected.email(), known.address(), known.language(), known.minimumOrder(), known.orderDays())));
        return SupplierData.of(known(supplierNumber));
    }

    @GetMapping("/{supplierNumber}/articles")
    List<NumberedArticle> articles(@PathVariable String supplierNumber) {
        currentUser.require(READERS);
        return suppliers.articles(known(supplierNumber).number()).stream()
                .map(article -> new NumberedArticle(article.sku().value(), ArticleData.of(article))).toList();
    }

    @PutMapping("/{supplierNumber}/articles/{sku}")
    ArticleData save(@PathVariable String supplierNumber, @PathVariable String sku, @Valid @RequestBody ArticleData data) {
        currentUser.require(WRITERS);
        String currency = known(supplierNumber).currency();
        stored(suppliers.save(new SupplierArticle(supplierNumber, Sku.of(sku), data.packSize(), data.minimumPieces(),
                Money.of(data.unitPrice(), currency), data.leadTimeDays())));
        return suppliers.article(supplierNumber, Sku.of(sku)).map(ArticleData::of).orElseThrow();
    }

    private Supplier known(String number) {
        return suppliers.find(number).orElseThrow(() -> new NotFoundException("There is no supplier %s.".formatted(number)));
    }

    private static Saved stored(SaveOutcome outcome) {
        if (outcome instanceof Refused refused) {
            throw new IllegalArgumentException(String.join(" ", refused.reasons()));
        }
        return (Saved) outcome;
    }
}
