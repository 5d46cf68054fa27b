package io.orderway.purchasing.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.purchasing.ReorderLevels;
import io.orderway.purchasing.ReorderLevels.Lying;
import io.orderway.purchasing.ReorderLevels.Proposal;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reorder levels as usage proposes them, and stock that lies too long. */
@RestController
@Tag(name = "Stock levels")
class ReorderLevelController {

    private static final String[] READERS = {Groups.PURCHASING, Groups.WAREHOUSE, Groups.FINANCE, Groups.MANAGERS, Groups.AUDIT};

    private final ReorderLevels levels;
    private final CurrentUser currentUser;

    ReorderLevelController(ReorderLevels levels, CurrentUser currentUser) {
        this.levels = levels;
        this.currentUser = currentUser;
    }

    record ProposedLevel(String sku, String description, int current, int proposed, long usedPieces, BigDecimal perDay, BigDecimal deviation, int leadDays,
            int servicePercent) {

        static ProposedLevel of(Proposal proposal) {
            return new ProposedLevel(proposal.sku().value(), proposal.description(), proposal.current(), proposal.proposed(), proposal.usedPieces(),
                    rounded(proposal.perDay()), rounded(proposal.deviation()), proposal.leadDays(), proposal.servicePercent());
        }

        private static BigDecimal rounded(double number) {
            return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        }
    }

    record LyingStock(String sku, String description, int onHand, long usedPieces, Integer daysOfSupply, LocalDate lastUsed, String verdict) {

        static LyingStock of(Lying lying) {
            return new LyingStock(lying.sku().value(), lying.description(), lying.onHand(), lying.usedPieces(), lying.daysOfSupply(), lying.lastUsed(), lying.verdict());
        }
    }

    record Level(@NotNull @Min(0) @Max(Quantity.MAX) Integer level) {
    }

    @GetMapping("/api/reorder-levels")
    @Operation(summary = "Reorder levels that should be others", description = "From the usage of the last ninety days and the lead time; the service level is in the table stock-policy.")
    List<ProposedLevel> proposals() {
        currentUser.require(READERS);
        return levels.proposals().stream().map(ProposedLevel::of).toList();
    }

    @PutMapping("/api/reorder-levels/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable String sku, @Valid @RequestBody Level level) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        levels.accept(Sku.of(sku), level.level());
    }

    @GetMapping("/api/lying-stock")
    @Operation(summary = "Stock that lasts too long or that nobody buys")
    List<LyingStock> lying() {
        currentUser.require(READERS);
        return levels.lying().stream().map(LyingStock::of).toList();
    }

    @GetMapping("/api/lying-stock.csv")
    ResponseEntity<String> lyingAsFile() throws IOException {
        currentUser.require(READERS);
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT.builder()
                .setHeader("sku", "description", "on_hand", "used_in_90_days", "days_of_supply", "last_used", "verdict").get())) {
            for (Lying row : levels.lying()) {
                csv.printRecord(row.sku(), row.description(), row.onHand(), row.usedPieces(), row.daysOfSupply(), row.lastUsed(), row.verdict());
            }
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lying-stock.csv\"").body(text.toString());
    }
}
