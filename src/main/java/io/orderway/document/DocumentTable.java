package io.orderway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the issued papers. */
@Component
class DocumentTable {

    private static final String SELECT = "select id, order_number, kind, document_key, issued_at, sha256 from document ";
    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DocumentTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a paper is drawn from. */
    record Draft(String template, Map<String, Object> model) {
    }

    /** @return empty if the paper is there already */
    Optional<IssuedDocument> register(
            String about, String kind, String key, String template, Map<String, Object> model, Instant now) {
        return jdbc.sql("""
                        insert into document (order_number, kind, document_key, template, data, issued_at)
                        values (:about, :kind, :key, :template, cast(:data as json), :now)
                        on conflict (order_number, kind, document_key) do nothing
                        returning id, order_number, kind, document_key, issued_at, sha256
                        """)
                .param("about", about)
                .param("kind", kind)
                .param("key", key)
                .param("template", template)
                .param("data", toJson(model))
                .param("now", utc(now))
                .query(DocumentTable::document)
                .optional();
    }

    void insert(String about, String kind, String key, DocumentContent content, Instant now) {
        jdbc.sql("""
                        insert into document (order_number, kind, document_key, content, sha256, issued_at, rendered_at)
                        values (:about, :kind, :key, :content, :sha256, :now, :now)
                        on conflict (order_number, kind, document_key) do nothing
                        """)
                .param("about", about)
                .param("kind", kind)
                .param("key", key)
                .param("content", content.bytes())
                .param("sha256", content.sha256())
                .param("now", utc(now))
                .update();
    }

    Optional<IssuedDocument> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(DocumentTable::document).optional();
    }

    Optional<IssuedDocument> find(String about, String kind, String key) {
        return jdbc.sql(SELECT + "where order_number = :about and kind = :kind and document_key = :key")
                .param("about", about)
                .param("kind", kind)
                .param("key", key)
                .query(DocumentTable::document)
                .optional();
    }

    IssuedDocument get(String about, String kind, String key) {
        return find(about, kind, key).orElseThrow();
    }

    List<IssuedDocument> of(String about) {
        return jdbc.sql(SELECT + "where order_number = :about order by issued_at, kind, document_key")
                .param("about", about)
                .query(DocumentTable::document)
                .list();
    }

    /** @return empty if there is no such paper or it has not been drawn */
    Optional<DocumentContent> content(UUID id) {
        return jdbc.sql("select content, sha256 from document where id = :id and content is not null")
                .param("id", id)
                .query((row, number) -> new DocumentContent(row.getBytes("content"), row.getString("sha256")))
                .optional();
    }

    Optional<Draft> draft(UUID id) {
        return jdbc.sql("select template, data from document where id = :id and template is not null")
                .param("id", id)
                .query((row, number) -> new Draft(row.getString("template"), toModel(row.getString("data"))))
                .optional();
    }

    /** Does nothing if the paper has been drawn in the meantime. */
    void keep(UUID id, DocumentContent content, Instant now) {
        jdbc.sql("update document set content = :content, sha256 = :sha256, rendered_at = :now where id = :id and content is null")
                .param("id", id)
                .param("content", content.bytes())
                .param("sha256", content.sha256())
                .param("now", utc(now))
                .update();
    }

    private static IssuedDocument document(ResultSet row, int rowNumber) throws SQLException {
        return new IssuedDocument(
                row.getObject("id", UUID.class),
                row.getString("order_number"),
                row.getString("kind"),
                row.getString("document_key"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
    }

    private String toJson(Map<String, Object> model) {
        try {
            return json.writeValueAsString(model);
        } catch (JsonProcessingException unsuitable) {
            throw new IllegalArgumentException("The document's data cannot be written as JSON", unsuitable);
        }
    }

    private Map<String, Object> toModel(String data) {
        try {
            return json.readerFor(MODEL).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readValue(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds JSON only", impossible);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
