package org.shipworthy.community;

import java.util.HashMap;
import java.util.Map;
import org.shipworthy.community.standings.VoteLog;

/** The numbers that a log gives pairs, by the pairs' keys. */
final class PairNumbers {

    private final VoteLog log;
    private final Map<String, Integer> numbers = new HashMap<>();

    PairNumbers(VoteLog log) {
        this.log = log;
    }

    int of(String key) {
        Integer known = numbers.get(key);
        return known != null ? known : add(key);
    }

    private int add(String key) {
        int number = switch (Subject.parse(key).orElseThrow()) {
            case Subject.OfPair(var first, var second) -> log.pair(first.value(), second.value());
            case Subject.OfTool(var tool) -> throw new IllegalArgumentException(tool + " is no pair");
        };
        numbers.put(key, number);
        return number;
    }
}
