package io.orderway.intake.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.intake.application.ImportView;
import io.orderway.intake.application.Imports;
import io.orderway.intake.application.RefusedRow;
import io.orderway.intake.domain.DateOrder;
import io.orderway.intake.domain.DecimalMark;
import io.orderway.intake.domain.ImportKind;
import io.orderway.shared.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where files come in and their imports are watched. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports")
class ImportController {

    private static final int PAGE = 500;
    private static final String[] PURCHASERS = {Groups.PURCHASING, Groups.MANAGERS, Groups.SYSTEMS};
    private static final Map<ImportKind, String[]> MAY_IMPORT = Map.of(
            ImportKind.ORDERS, new String[] {Groups.ORDER_DESK, Groups.SALES, Groups.MANAGERS, Groups.SYSTEMS},
            ImportKind.CUSTOMERS, new String[] {Groups.ORDER_DESK, Groups.SALES, Groups.MANAGERS, Groups.SYSTEMS},
            ImportKind.PRODUCTS, new String[] {Groups.PURCHASING, Groups.SALES, Groups.MANAGERS, Groups.SYSTEMS},
            ImportKind.PRICES, new String[] {Groups.SALES, Groups.MANAGERS, Groups.SYSTEMS},
            ImportKind.BILLS_OF_MATERIALS, PURCHASERS,
            ImportKind.SUPPLIERS, PURCHASERS,
            ImportKind.PURCHASE_PRICES, PURCHASERS,
            ImportKind.STOCK_COUNTS, new String[] {Groups.WAREHOUSE, Groups.PURCHASING, Groups.MANAGERS, Groups.SYSTEMS});

    private final Imports imports;
    private final CurrentUser user;

    ImportController(Imports imports, CurrentUser user) {
        this.imports = imports;
        this.user = user;
    }

    /** Answers to what an import asks; what was not asked is left out. */
    record AnswerRequest(DateOrder dateOrder, DecimalMark decimalMark, @Size(min = 1, max = 40) @OneLine String houseAccount) {
    }

    @Operation(summary = "Hands in a file", description = "kind is one of orders, customers, products, prices, suppliers, purchase-prices, stock-counts. The file is stored before the "
            + "answer and imported afterwards; importing it again changes nothing.")
    @ApiResponse(responseCode = "202", description = "Stored; Location names the import")
    @PostMapping(path = "/{kind:[a-z-]+}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResponse> submit(@PathVariable String kind, @RequestPart MultipartFile file,
            @Parameter(description = "Customer number for invoices without customer; orders only")
            @RequestParam(required = false) @Size(max = 40) @OneLine String houseAccount) throws IOException {
        ImportKind importKind = kind(kind);
        user.require(MAY_IMPORT.get(importKind));
        try (InputStream bytes = file.getInputStream()) {
            long id = imports.submit(importKind, fileName(file), bytes,
                    Optional.ofNullable(houseAccount).map(String::strip).filter(number -> !number.isEmpty()), user.id());
            return ResponseEntity.accepted().location(URI.create("/api/imports/" + id)).body(ImportResponse.of(imports.get(id)));
        }
    }

    @Operation(summary = "The newest imports that you may see")
    @GetMapping
    List<ImportResponse> newest() {
        user.require(Groups.ORDER_DESK, Groups.SALES, Groups.PURCHASING, Groups.WAREHOUSE, Groups.MANAGERS, Groups.SYSTEMS);
        return imports.newest().stream().filter(view -> user.isIn(MAY_IMPORT.get(view.kind()))).map(ImportResponse::of).toList();
    }

    @Operation(summary = "How far an import has come")
    @GetMapping("/{id:\\d+}")
    ImportResponse get(@PathVariable long id) {
        return ImportResponse.of(visible(id));
    }

    @Operation(summary = "Refused rows with line number and reason, up to 500 at once")
    @GetMapping("/{id:\\d+}/refused")
    List<ImportResponse.Refusal> refused(@PathVariable long id,
            @Parameter(description = "Line number of the last row seen") @RequestParam(defaultValue = "0") long after) {
        return imports.refused(visible(id).id(), after, PAGE).stream().map(ImportResponse.Refusal::of).toList();
    }

    @Operation(summary = "All refused rows as a file to be mended and imported again")
    @ApiResponse(responseCode = "200", description = "CSV")
    @GetMapping("/{id:\\d+}/refused.csv")
    void refusedCsv(@PathVariable long id, HttpServletResponse response) throws IOException {
        ImportView view = visible(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-%d.csv\"".formatted(id));
        char separator = view.dialect() == null ? ',' : view.dialect().separator();
        try (RefusedRowsCsv csv = new RefusedRowsCsv(response.getWriter(), separator, imports.columns(id))) {
            List<RefusedRow> rows = imports.refused(id, 0, PAGE);
            while (!rows.isEmpty()) {
                for (RefusedRow row : rows) {
                    csv.write(row);
                }
                rows = imports.refused(id, rows.get(rows.size() - 1).line(), PAGE);
            }
        }
    }

    @Operation(summary = "Answers what an import asks")
    @PostMapping("/{id:\\d+}/answer")
    ImportResponse answer(@PathVariable long id, @Valid @RequestBody AnswerRequest answer) {
        visible(id);
        imports.answer(id, Optional.ofNullable(answer.dateOrder()), Optional.ofNullable(answer.decimalMark()),
                Optional.ofNullable(answer.houseAccount()));
        return ImportResponse.of(imports.get(id));
    }

    private ImportView visible(long id) {
        ImportView view = imports.get(id);
        user.require(MAY_IMPORT.get(view.kind()));
        return view;
    }

    private static ImportKind kind(String name) {
        return Arrays.stream(ImportKind.values()).filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))).findFirst()
                .orElseThrow(() -> new NotFoundException("There is no import of " + name + "."));
    }

    private static String fileName(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "");
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }
}
