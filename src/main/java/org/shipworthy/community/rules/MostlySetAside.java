package org.shipworthy.community.rules;

import java.util.ArrayList;
import java.util.List;

/** What is left of a voter most of whose ballots were set aside. */
public final class MostlySetAside implements Rule {

    static final int FROM = 3;

    private static final int MOST_VOTERS = 20_000;
    private static final int MOST_BALLOTS = 500;

    private static final class Record {
        private final List<CastBallot> counted = new ArrayList<>();
        private final List<CastBallot> rest = new ArrayList<>();
        private int lost;

        private boolean isMostlyLost() {
            return lost >= FROM && lost >= counted.size();
        }
    }

    private final Recent<String, Record> voters = new Recent<>(MOST_VOTERS);

    /** Counts one more; says which ballots of the voter go. */
    List<CastBallot> see(CastBallot ballot) {
        Record record = of(ballot);
        if (record.counted.size() < MOST_BALLOTS) {
            record.counted.add(ballot);
        }
        return rest(record);
    }

    /** Says which other ballots of the voter go too, now that another rule set one aside. */
    List<CastBallot> lose(CastBallot ballot) {
        Record record = of(ballot);
        record.counted.remove(ballot);
        record.lost++;
        return rest(record);
    }

    /** Says which other ballots of the voter come back, now that another rule released one. */
    List<CastBallot> regain(CastBallot ballot) {
        Record record = of(ballot);
        record.counted.add(ballot);
        record.lost--;
        if (record.lost >= FROM && record.lost >= record.counted.size() + record.rest.size()) {
            return List.of();
        }
        List<CastBallot> back = List.copyOf(record.rest);
        record.counted.addAll(back);
        record.rest.clear();
        return back;
    }

    private static List<CastBallot> rest(Record record) {
        if (!record.isMostlyLost() && record.rest.isEmpty()) {
            return List.of();
        }
        List<CastBallot> rest = List.copyOf(record.counted);
        record.rest.addAll(rest);
        record.counted.clear();
        return rest;
    }

    private Record of(CastBallot ballot) {
        return voters.get(ballot.voter(), unseen -> new Record());
    }

    @Override
    public String key() {
        return "mostly-set-aside";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "A voter mostly set aside";
    }

    @Override
    public String text() {
        return "When the rules above have set aside at least %d ballots of a voter, and no fewer than still count, the voter’s other ballots are set aside too: they were cast to look like a reader."
                .formatted(FROM);
    }
}
