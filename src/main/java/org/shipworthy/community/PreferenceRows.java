package org.shipworthy.community;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Puts rows of the database into {@link Preferences} on a thread of its own while the next ones are read, because each
 * takes as long as the other. The rows keep their order.
 */
final class PreferenceRows implements AutoCloseable {

    private final Preferences preferences;
    private final ExecutorService filler = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("preferences").daemon().factory());
    private final int rowsAtOnce;
    private Batch batch;
    private Future<?> before = CompletableFuture.completedFuture(null);

    /** @param preferences belong to this until it is closed */
    PreferenceRows(Preferences preferences, int rowsAtOnce) {
        this.preferences = preferences;
        this.rowsAtOnce = rowsAtOnce;
        this.batch = new Batch(rowsAtOnce);
    }

    /**
     * @param text the choice, the pair's key and the voter's name with spaces between, all of them ASCII
     * @param cast twice the day, as {@link PreferenceStore#day} writes it, and 1 when blind
     */
    void add(byte[] text, int cast) {
        batch.add(text, cast);
        if (batch.size == rowsAtOnce) {
            handOver();
        }
    }

    /** Returns when every row is in. */
    void finish() {
        handOver();
        await();
    }

    private void handOver() {
        await();
        Batch full = batch;
        before = filler.submit(() -> full.addTo(preferences));
        batch = new Batch(rowsAtOnce);
    }

    /** At most one waits, so that rows never pile up. */
    private void await() {
        try {
            before.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading preferences");
        } catch (ExecutionException e) {
            throw new IllegalStateException("counting preferences", e.getCause());
        }
    }

    @Override
    public void close() {
        filler.close();
    }

    private static final class Batch {

        private final byte[][] texts;
        private final int[] casts;
        private int size;

        Batch(int most) {
            texts = new byte[most][];
            casts = new int[most];
        }

        void add(byte[] text, int cast) {
            texts[size] = text;
            casts[size++] = cast;
        }

        void addTo(Preferences preferences) {
            Days days = new Days();
            for (int row = 0; row < size; row++) {
                byte[] text = texts[row];
                int pair = spaceAfter(text, 0) + 1;
                int voter = spaceAfter(text, pair) + 1;
                preferences.add(new String(text, pair, voter - pair - 1, ISO_8859_1), choice(text[0]), Preferences.hash(text, voter, text.length),
                        casts[row] % 2 == 1, days.of(casts[row] / 2));
            }
        }

        private static int spaceAfter(byte[] text, int from) {
            int at = from;
            while (text[at] != ' ') {
                at++;
            }
            return at;
        }

        /** Of those that fit a pair no two begin alike. */
        private static Choice choice(byte first) {
            return switch (first) {
                case 'f' -> Choice.FIRST;
                case 's' -> Choice.SECOND;
                case 't' -> Choice.TIE;
                case 'n' -> Choice.NEITHER;
                default -> throw new IllegalStateException("a choice that begins with " + (char) first);
            };
        }
    }

    /** Equal days follow each other. */
    private static final class Days {

        private int number;
        private int day;

        int of(int other) {
            if (other != number) {
                number = other;
                day = Math.toIntExact(LocalDate.of(other / 10_000, other / 100 % 100, other % 100).toEpochDay());
            }
            return day;
        }
    }
}
