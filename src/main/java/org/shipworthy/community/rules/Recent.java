package org.shipworthy.community.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was looked at lately, at most so much of it. */
final class Recent<K, V> {

    private final Map<K, V> entries;

    Recent(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Function<K, V> fresh) {
        return entries.computeIfAbsent(key, fresh);
    }

    void remove(K key) {
        entries.remove(key);
    }

    boolean contains(K key) {
        return entries.containsKey(key);
    }
}
