package io.orderway.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The imports. */
public interface ImportRuns extends JpaRepository<ImportRun, Long> {

    /** The oldest import that has something to do and no living worker, locked; what another node is just taking is passed over. */
    @Query(nativeQuery = true, value = """
            select * from import_run
            where state in ('WAITING', 'READING', 'SETTLING') and (lease_until is null or lease_until < :now)
            order by id limit 1 for update skip locked""")
    Optional<ImportRun> nextToWorkOn(Instant now);

    List<ImportRun> findTop50ByOrderByIdDesc();
}
