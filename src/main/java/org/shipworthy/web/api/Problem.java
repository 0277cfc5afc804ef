package org.shipworthy.web.api;

/** What a program can be told is wrong. Each is described in {@code /openapi.json}, where its type leads. */
public enum Problem {
    BAD_COMPARISON(400, "bad-comparison", "This is no comparison"),
    UNKNOWN_TOOL(404, "unknown-tool", "No such tool"),
    BAD_WORKLOAD(400, "bad-workload", "The workload cannot be read"),
    BAD_SUBSCRIPTION(422, "bad-subscription", "The sign-up cannot be read"),
    BAD_BALLOT(400, "bad-ballot", "The ballot was not counted"),
    UNKNOWN_VOTER(401, "unknown-voter", "It is not known who votes"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    FROM_ELSEWHERE(403, "from-elsewhere", "The request came from another site's page"),
    NOT_JSON(415, "not-json", "The request is not JSON"),
    TOO_FAST(429, "too-fast", "Too many requests");

    private final int status;
    private final String key;
    private final String title;

    Problem(int status, String key, String title) {
        this.status = status;
        this.key = key;
        this.title = title;
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }
}
