package io.orderway.intake.application;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of credits that came before there were returns, a few at a time; once all are told there is nothing left to do. */
@Component
public class UntoldCreditSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UntoldCreditSweep.class);
    private static final int BATCH = 50;

    private final UntoldCredits credits;

    UntoldCreditSweep(UntoldCredits credits) {
        this.credits = credits;
    }

    /** One that fails does not keep the others back; it is tried again with the next sweep. Any number of nodes may sweep. */
    @Scheduled(fixedDelayString = "${orderway.imports.untold-credits-every:PT1M}")
    public void sweep() {
        List<String> documents = credits.documents(BATCH);
        for (String document : documents) {
            try {
                credits.tell(document);
            } catch (RuntimeException e) {
                LOG.warn("Could not tell of credit {}; tried again with the next sweep", document, e);
            }
        }
    }
}
