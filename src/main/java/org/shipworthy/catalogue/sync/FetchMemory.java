package org.shipworthy.catalogue.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of an address, so that its server need not send the same again, and is not pressed.
 *
 * @param etag         empty when the server said none
 * @param lastModified empty when the server said none
 * @param notBefore    when the server wants to be asked again
 * @param doneOn       the last day (UTC) on which what it has was taken in
 * @param failures     in a row, since then
 * @param retryAt      when it is tried again after those
 */
record FetchMemory(String etag, String lastModified, Optional<Instant> notBefore, Optional<LocalDate> doneOn, int failures, Optional<Instant> retryAt) {

    static final FetchMemory NONE = new FetchMemory("", "", Optional.empty(), Optional.empty(), 0, Optional.empty());

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** What the server is to be told when what it sent must be had again. */
    FetchMemory withoutTags() {
        return new FetchMemory("", "", notBefore, doneOn, failures, retryAt);
    }

    FetchMemory taken(String newTag, String newModified, Instant now) {
        return new FetchMemory(newTag, newModified, Optional.empty(), Optional.of(day(now)), 0, Optional.empty());
    }

    FetchMemory unchanged(Instant now) {
        return taken(etag, lastModified, now);
    }

    FetchMemory later(Instant asked) {
        return new FetchMemory(etag, lastModified, Optional.of(asked), doneOn, failures, retryAt);
    }

    /** Each failure doubles the pause. */
    FetchMemory failed(Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return new FetchMemory(etag, lastModified, notBefore, doneOn, failures + 1, Optional.of(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)));
    }

    boolean isDone(Instant now) {
        return doneOn.filter(day(now)::equals).isPresent();
    }

    /** From when on it may be tried without anybody's asking; now when nothing stands against it. */
    Instant next(Instant now) {
        return Stream.of(notBefore, retryAt).flatMap(Optional::stream).filter(now::isBefore).max(Instant::compareTo).orElse(now);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
