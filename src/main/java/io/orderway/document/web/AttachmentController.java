package io.orderway.document.web;

import io.orderway.document.Attachments;
import io.orderway.document.Attachments.Attachment;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the people of the house the files that customers sent. Only what can do no harm is shown in the browser; the rest is saved. */
@RestController
class AttachmentController {

    private static final String[] READERS = Groups.DEPARTMENTS.toArray(String[]::new);
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");

    private final Attachments attachments;
    private final CurrentUser currentUser;

    AttachmentController(Attachments attachments, CurrentUser currentUser) {
        this.attachments = attachments;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/attachments/{id}")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        currentUser.require(READERS);
        Attachment file = attachments.find(id).orElseThrow(() -> new NotFoundException("There is no such file."));
        boolean shown = SHOWN.contains(file.mediaType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(shown ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(attachments.content(id));
    }
}
