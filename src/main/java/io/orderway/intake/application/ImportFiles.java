package io.orderway.intake.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of uploaded files, kept in the database in pieces so that no whole file is ever in memory and every node can go on with it. */
@Component
class ImportFiles {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(long importId, InputStream in) throws IOException {
        int number = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            jdbc.sql("insert into import_chunk (import_id, number, bytes) values (:id, :number, :bytes)")
                    .param("id", importId).param("number", number++).param("bytes", piece)
                    .update();
        }
    }

    FileSource of(long importId) {
        return () -> new SequenceInputStream(new Pieces(importId));
    }

    void delete(long importId) {
        jdbc.sql("delete from import_chunk where import_id = :id").param("id", importId).update();
    }

    private Optional<byte[]> piece(long importId, int number) {
        return jdbc.sql("select bytes from import_chunk where import_id = :id and number = :number")
                .param("id", importId).param("number", number)
                .query(byte[].class).optional();
    }

    /** Fetches a piece when the one before it has been read. */
    private final class Pieces implements Enumeration<InputStream> {

        private final long importId;
        private int number;
        private Optional<byte[]> next;

        Pieces(long importId) {
            this.importId = importId;
            this.next = piece(importId, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] bytes = next.orElseThrow(NoSuchElementException::new);
            next = piece(importId, ++number);
            return new ByteArrayInputStream(bytes);
        }
    }
}
