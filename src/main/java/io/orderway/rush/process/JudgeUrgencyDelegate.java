package io.orderway.rush.process;

import io.orderway.rush.application.JudgeUrgency;
import io.orderway.rush.application.RushTables.Judgement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges how much the order hurries. */
@Component
class JudgeUrgencyDelegate implements JavaDelegate {

    private final JudgeUrgency judgeUrgency;

    JudgeUrgencyDelegate(JudgeUrgency judgeUrgency) {
        this.judgeUrgency = judgeUrgency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Judgement judgement = judgeUrgency.judge(RushVariables.orderNumber(execution));
        RushVariables.setJudgement(execution, judgement.urgency(), judgement.approvalNeeded());
    }
}
