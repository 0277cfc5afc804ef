package org.shipworthy.digest.sending;

/** How many recipients of a share changed to each state, and how many more may have got the mail twice. */
record Tally(int sent, int failed, int unwanted, int nothing, int doubtful) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    int settled() {
        return sent + failed + unwanted + nothing;
    }

    Tally plus(Result result) {
        return switch (result) {
            case Result.Sent sentNow -> new Tally(sent + 1, failed, unwanted, nothing, doubtful);
            case Result.Failed failedNow -> new Tally(sent, failed + 1, unwanted, nothing, doubtful);
            case Result.Unwanted unwantedNow -> new Tally(sent, failed, unwanted + 1, nothing, doubtful);
            case Result.Nothing nothingNow -> new Tally(sent, failed, unwanted, nothing + 1, doubtful);
            case Result.Later later -> later.doubtful() ? plusDoubtful(1) : this;
            case Result.Untouched untouched -> this;
        };
    }

    Tally plusDoubtful(int more) {
        return new Tally(sent, failed, unwanted, nothing, doubtful + more);
    }
}
