package io.orderway.returns.web;

import io.orderway.document.Documents;
import io.orderway.document.IssuedDocument;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.returns.application.DecideReturn;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page from which a customer prints the label and the slip of an accepted return, as often as he likes. */
@Controller
@RequestMapping(DecideReturn.PATH + "{token}")
class ReturnPapersPages {

    private static final String VIEW = "public/return-papers";

    private final PublicLinks links;
    private final Documents documents;

    ReturnPapersPages(PublicLinks links, Documents documents) {
        this.links = links;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return subject(token).map(subject -> new ModelAndView(VIEW, Map.of("state", "PAPERS", "returnNumber", subject.key(),
                "orderNumber", subject.orderNumber().value(), "path", DecideReturn.PATH + token)))
                .orElseGet(() -> new ModelAndView(VIEW, Map.of("state", "UNKNOWN"), HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{paper:label|slip}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String token, @PathVariable String paper) {
        Optional<IssuedDocument> document = subject(token)
                .flatMap(subject -> documents.find(subject.orderNumber(), "return-" + paper, subject.key()));
        if (document.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(document.get().fileName()).build().toString())
                .body(documents.content(document.get().id()));
    }

    /** An expired link cannot be told from a forged one. */
    private Optional<LinkSubject> subject(String token) {
        return links.open(token) instanceof OpenedLink.Valid valid && valid.subject().purpose().equals(DecideReturn.PURPOSE)
                ? Optional.of(valid.subject()) : Optional.empty();
    }
}
