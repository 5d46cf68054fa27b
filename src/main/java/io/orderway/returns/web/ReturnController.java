package io.orderway.returns.web;

import io.orderway.document.Attachments;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.application.AskForReturn;
import io.orderway.returns.application.ReceiveReturn;
import io.orderway.returns.application.ReturnPhotos;
import io.orderway.returns.application.ReturnRequest;
import io.orderway.shared.OrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes returns that shops and clerks ask for, and what the warehouse has counted. */
@RestController
@RequestMapping("/api")
class ReturnController {

    private static final int LONGEST_KEY = 60;

    private final AskForReturn askForReturn;
    private final ReceiveReturn receiveReturn;
    private final ReturnPhotos photos;
    private final CurrentUser currentUser;

    ReturnController(AskForReturn askForReturn, ReceiveReturn receiveReturn, ReturnPhotos photos, CurrentUser currentUser) {
        this.askForReturn = askForReturn;
        this.receiveReturn = receiveReturn;
        this.photos = photos;
        this.currentUser = currentUser;
    }

    /**
     * @param key       the asker's own name of the request; the same key never makes a second return
     * @param reason    why the goods come back
     * @param wish      what the customer wants for them; money if missing
     * @param condition what the customer says of them
     * @param instead   what shall come instead; only where other goods are wished
     */
    record Wanted(@NotBlank String orderNumber, @NotBlank @Size(max = LONGEST_KEY) String key, @NotNull ReturnReason reason, ReturnWish wish,
            @NotNull ReturnCondition condition, @NotEmpty @Size(max = 1000) List<@NotNull @Valid WantedLine> lines,
            @Size(max = 20) List<@NotNull @Valid WantedArticle> instead) {
    }

    record WantedArticle(@NotBlank @Size(max = 40) String sku, @NotNull @Min(1) @Max(1_000_000) Integer pieces) {
    }

    record WantedLine(@NotNull @Min(1) @Max(1_000_000) Integer lineNumber, @NotNull @Min(1) @Max(1_000_000) Integer pieces) {
    }

    record Asked(String returnNumber) {
    }

    record Pieces(@NotNull @Min(0) @Max(1_000_000) Integer pieces) {
    }

    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked ask(@Valid @RequestBody Wanted wanted) {
        currentUser.require(Groups.SYSTEMS, Groups.ORDER_DESK, Groups.CUSTOMER_SERVICE, Groups.SALES, Groups.MANAGERS);
        if (!ReturnReason.CHOICES.contains(wanted.reason())) {
            throw new IllegalArgumentException("Nobody gives goods back for that reason.");
        }
        Map<Integer, Integer> pieces = new LinkedHashMap<>();
        for (WantedLine line : wanted.lines()) {
            if (pieces.put(line.lineNumber(), line.pieces()) != null) {
                throw new IllegalArgumentException("Line %d is named twice.".formatted(line.lineNumber()));
            }
        }
        return new Asked(askForReturn.ask(new ReturnRequest(OrderNumber.of(wanted.orderNumber()), currentUser.id() + ":" + wanted.key(),
                wanted.reason(), wanted.wish() == null ? ReturnWish.REFUND : wanted.wish(), wanted.condition(), pieces,
                instead(wanted), null), null));
    }

    private static Map<String, Integer> instead(Wanted wanted) {
        Map<String, Integer> instead = new LinkedHashMap<>();
        for (WantedArticle article : wanted.instead() == null ? List.<WantedArticle>of() : wanted.instead()) {
            if (instead.put(article.sku().strip(), article.pieces()) != null) {
                throw new IllegalArgumentException("Article %s is named twice.".formatted(article.sku().strip()));
            }
        }
        return instead;
    }

    /** @param insteadSku the article that shall come instead, and how many of it; missing where the customer wants something else */
    record WantedPieces(@NotBlank @Size(max = LONGEST_KEY) String key, @NotNull ReturnReason reason, ReturnWish wish, @NotNull ReturnCondition condition,
            @NotNull @Min(1) @Max(1_000_000) Integer pieces, @Size(max = 40) String insteadSku, @Min(1) @Max(1_000_000) Integer insteadPieces) {

        List<WantedArticle> instead() {
            return insteadSku == null || insteadSku.isBlank() ? List.of()
                    : List.of(new WantedArticle(insteadSku, insteadPieces == null ? pieces : insteadPieces));
        }
    }

    /** One line, as the order sheet asks for it. */
    @PostMapping("/orders/{orderNumber}/lines/{lineNumber}/return")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked ask(@PathVariable String orderNumber, @PathVariable int lineNumber, @Valid @RequestBody WantedPieces wanted) {
        return ask(new Wanted(orderNumber, wanted.key(), wanted.reason(), wanted.wish(), wanted.condition(),
                List.of(new WantedLine(lineNumber, wanted.pieces())), wanted.instead()));
    }

    /** How many pieces of a line came back. */
    @PostMapping("/returns/{returnNumber}/lines/{lineNumber}/reception")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@PathVariable String returnNumber, @PathVariable int lineNumber, @Valid @RequestBody Pieces came) {
        currentUser.require(Groups.WAREHOUSE, Groups.MANAGERS);
        receiveReturn.count(returnNumber, lineNumber, came.pieces());
    }

    /** How many pieces of a line can be sold again. */
    @PostMapping("/returns/{returnNumber}/lines/{lineNumber}/inspection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sort(@PathVariable String returnNumber, @PathVariable int lineNumber, @Valid @RequestBody Pieces good) {
        currentUser.require(Groups.WAREHOUSE, Groups.MANAGERS);
        receiveReturn.sort(returnNumber, lineNumber, good.pieces());
    }

    /** A photo of goods that came back. */
    @PostMapping(path = "/returns/{returnNumber}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void photograph(@PathVariable String returnNumber, @RequestPart MultipartFile file) throws IOException {
        currentUser.require(Groups.WAREHOUSE, Groups.CUSTOMER_SERVICE, Groups.MANAGERS);
        if (file.getSize() > Attachments.LARGEST) {
            throw new IllegalArgumentException("A photo has at most %d MB.".formatted(Attachments.LARGEST >> 20));
        }
        photos.add(returnNumber, file.getOriginalFilename(), file.getBytes());
    }
}
