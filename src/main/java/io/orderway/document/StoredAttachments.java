package io.orderway.document;

import io.orderway.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAttachments implements Attachments {

    private static final int LONGEST_NAME = 120;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    /** What people look at. A web page or a program is not among it, whatever it calls itself. */
    private static final Set<String> KEPT = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/heic", "image/tiff",
            "text/plain", "text/csv", OFFICE + "wordprocessingml.document", OFFICE + "spreadsheetml.sheet", OPEN + "text", OPEN + "spreadsheet",
            "application/msword", "application/vnd.ms-excel");

    private static final String SELECT = "select id, owner, file_name, media_type, kept_at from attachment ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Tika tika = new Tika();

    StoredAttachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome keep(String owner, String fileName, byte[] bytes) {
        String name = tidied(fileName);
        if (bytes.length == 0) {
            return new Outcome.Refused("empty");
        }
        if (bytes.length > LARGEST) {
            return new Outcome.Refused("larger than %d MB".formatted(LARGEST >> 20));
        }
        String type = tika.detect(bytes, name);
        if (!KEPT.contains(type)) {
            return new Outcome.Refused("not a kind of file that we keep: " + type);
        }
        return new Outcome.Kept(jdbc.sql("""
                insert into attachment (owner, file_name, media_type, content, kept_at) values (:owner, :name, :type, :content, :now) returning id""")
                .param("owner", owner)
                .param("name", name)
                .param("type", type)
                .param("content", bytes)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single());
    }

    /** Neither folders nor signs that mean something to a file system or a header. */
    private static String tidied(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]+", "_").strip();
        if (name.isEmpty()) {
            return "attachment";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attachment> of(Collection<String> owners) {
        return owners.isEmpty() ? List.of() : jdbc.sql(SELECT + "where owner in (:owners) order by kept_at, id").param("owners", owners)
                .query(StoredAttachments::attachment).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Attachment> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(StoredAttachments::attachment).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return jdbc.sql("select content from attachment where id = :id").param("id", id).query((row, index) -> row.getBytes(1)).optional()
                .orElseThrow(() -> new NotFoundException("There is no such file."));
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(row.getObject("id", UUID.class), row.getString("owner"), row.getString("file_name"), row.getString("media_type"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
