package org.shipworthy.digest.issue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.util.Optional;
import org.shipworthy.digest.Recipient;

/** Prints approved editions, which never change again; those printed last stay set up. */
public final class IssuePresses {

    private static final int KEPT = 2;

    private final LoadingCache<IssueKey, Optional<IssuePress>> presses;

    /** @param site the site's public address, without a slash at the end */
    public IssuePresses(Editions editions, URI site) {
        presses = Caffeine.newBuilder().maximumSize(KEPT).build(key -> editions.find(key)
                .filter(edition -> edition.state() == Edition.State.APPROVED)
                .map(edition -> new IssuePress(edition.issue(), site)));
    }

    /**
     * Her mail; empty when the edition has nothing on her topics.
     *
     * @throws IllegalArgumentException when no such edition is approved
     */
    public Optional<IssueMail> print(IssueKey key, Recipient recipient) {
        Optional<IssuePress> press = presses.get(key);
        if (press.isEmpty()) {
            presses.invalidate(key);
        }
        return press.orElseThrow(() -> new IllegalArgumentException("no approved edition " + key)).print(recipient);
    }
}
