package org.shipworthy.web.decide;

import java.util.concurrent.Semaphore;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.brief.Policy;
import org.shipworthy.decide.record.Reopened;
import org.shipworthy.decide.record.Reopening;
import org.shipworthy.web.http.Visit;

/** Answers briefs for visitors. Answering is all computing, so more at once than there are processors would only wait longer. */
public final class BoundedAnswers {

    private final Answers answers = new Answers();
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

    Answer.Result answer(Visit visit, Brief brief) {
        return answer(visit, brief, Policy.NONE);
    }

    /** @param policy what a team adds to the brief */
    public Answer.Result answer(Visit visit, Brief brief, Policy policy) {
        atOnce.acquireUninterruptibly();
        try {
            return answers.answer(visit.snapshot(), brief, policy, visit.today());
        } finally {
            atOnce.release();
        }
    }

    Reopened reopen(Visit visit, String text) {
        atOnce.acquireUninterruptibly();
        try {
            return Reopening.of(text, visit.snapshot(), answers, visit.today());
        } finally {
            atOnce.release();
        }
    }
}
