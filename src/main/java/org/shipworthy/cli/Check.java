package org.shipworthy.cli;

/**
 * What {@code doctor} found about one thing.
 *
 * @param words what is so, and when it is not well, what to do; one line
 */
record Check(String subject, Level level, String words) {

    enum Level {
        OK("ok"),
        WARN("warn"),
        FAIL("fail");

        private final String key;

        Level(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static Check ok(String subject, String words) {
        return new Check(subject, Level.OK, words);
    }

    static Check warn(String subject, String words) {
        return new Check(subject, Level.WARN, words);
    }

    static Check fail(String subject, String words) {
        return new Check(subject, Level.FAIL, words);
    }
}
