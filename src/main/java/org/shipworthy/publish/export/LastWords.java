package org.shipworthy.publish.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What each voter said last on each subject: whether it was marked live. An open hash table of 64 bits of each pair's
 * SHA-256, because ten million boxed ones would not fit.
 */
final class LastWords {

    private static final byte LIVE = 1;
    private static final byte SPOKEN = 2;
    private static final byte WITHDRAWN = 3;

    private final MessageDigest digest = algorithm();
    private long[] keys = new long[1 << 10];
    private byte[] states = new byte[keys.length];
    private int size;

    /** @return what is wrong with the mark, or empty text */
    String add(String voter, String subject, boolean isWithdrawal, boolean live) {
        int slot = slotOf(ByteBuffer.wrap(digest.digest((voter + " " + subject).getBytes(UTF_8))).getLong());
        String fault = states[slot] == LIVE ? "an earlier ballot of this voter on this subject is marked live"
                : isWithdrawal && live ? "a withdrawal is marked live" : "";
        states[slot] = live ? LIVE : isWithdrawal ? WITHDRAWN : SPOKEN;
        return fault;
    }

    /** How many voters' last ballots are not marked live although they were not withdrawn. */
    long unmarked() {
        long unmarked = 0;
        for (byte state : states) {
            unmarked += state == SPOKEN ? 1 : 0;
        }
        return unmarked;
    }

    private int slotOf(long key) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (states[slot] == 0) {
            keys[slot] = key;
            states[slot] = WITHDRAWN;
            size++;
        }
        return slot;
    }

    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (states[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = keys;
        byte[] statesBefore = states;
        keys = new long[before.length * 2];
        states = new byte[keys.length];
        for (int i = 0; i < before.length; i++) {
            if (statesBefore[i] != 0) {
                int slot = slot(before[i]);
                keys[slot] = before[i];
                states[slot] = statesBefore[i];
            }
        }
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
