package org.shipworthy.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.rules.TooQuick;
import org.shipworthy.web.http.Stamps;

/** Says when a page with vote boxes was opened. */
public final class OpeningStamp {

    private static final String PURPOSE = "page";

    /** A page with four tools has five questions, and each may be answered twice. */
    private static final int BALLOTS_PER_STAMP = 10;

    private final Stamps stamps;

    public OpeningStamp(Stamps stamps) {
        this.stamps = stamps;
    }

    String issue() {
        return stamps.issue(PURPOSE);
    }

    /** How long the page was open; empty when the stamp is missing, too old or was used too often. */
    Optional<Duration> sinceOpened(String stamp) {
        return stamps.age(stamp, PURPOSE).filter(age -> stamps.use(stamp, BALLOTS_PER_STAMP));
    }

    /** A ballot without a stamp that is good counts as too quick. */
    public Circumstances judge(Circumstances circumstances, String stamp) {
        return judge(circumstances, sinceOpened(stamp).orElse(Duration.ZERO));
    }

    static Circumstances judge(Circumstances circumstances, Duration open) {
        return open.compareTo(TooQuick.LEAST) < 0 ? circumstances.setAsideBy(new TooQuick()) : circumstances;
    }
}
