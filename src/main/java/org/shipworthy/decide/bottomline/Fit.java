package org.shipworthy.decide.bottomline;

/** How a tool's facts meet what somebody wishes: how many wishes they meet, fail, and say nothing about. */
public record Fit(int met, int failed, int unknown) {

    /** Nothing was wished. */
    public static final Fit NOTHING = new Fit(0, 0, 0);

    public Fit {
        if (met < 0 || failed < 0 || unknown < 0) {
            throw new IllegalArgumentException("wishes met, failed and unknown: " + met + ", " + failed + ", " + unknown);
        }
    }

    public int wishes() {
        return met + failed + unknown;
    }

    Fit failing(int more) {
        return new Fit(met, failed + more, unknown);
    }
}
