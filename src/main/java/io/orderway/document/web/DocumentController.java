package io.orderway.document.web;

import io.orderway.document.Documents;
import io.orderway.document.IssuedDocument;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows issued papers to the people of the house; they name customers, so connected systems do not see them. */
@RestController
@RequestMapping("/api/documents")
class DocumentController {

    private static final String[] READERS = Groups.DEPARTMENTS.toArray(String[]::new);

    private final Documents documents;
    private final CurrentUser currentUser;

    DocumentController(Documents documents, CurrentUser currentUser) {
        this.documents = documents;
        this.currentUser = currentUser;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        currentUser.require(READERS);
        Optional<IssuedDocument> document = documents.find(id);
        if (document.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String disposition = ContentDisposition.inline().filename(document.get().fileName()).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(documents.content(id));
    }
}
