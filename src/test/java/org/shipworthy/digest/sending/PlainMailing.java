package org.shipworthy.digest.sending;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Suppression;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssueMail;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;

/** Subscribers {@code reader1@…} to {@code readerN@…} on ten domains, without a table. */
final class PlainMailing implements Mailing {

    static final IssueKey EDITION = new IssueKey(2026, 47);

    private final int subscribers;
    private final int paragraphs;
    final Set<Long> unsubscribed = ConcurrentHashMap.newKeySet();
    final Set<Long> withoutNews = ConcurrentHashMap.newKeySet();
    final Map<Long, Suppression> suppressed = new ConcurrentHashMap<>();

    PlainMailing(int subscribers) {
        this(subscribers, 3);
    }

    /** @param paragraphs of the body, a hundred characters each */
    PlainMailing(int subscribers, int paragraphs) {
        this.subscribers = subscribers;
        this.paragraphs = paragraphs;
    }

    static String address(long reader) {
        return "reader" + reader + "@d" + reader % 10 + ".example.org";
    }

    static Recipient recipient(long reader) {
        return new Recipient(reader, new EmailAddress(address(reader)), Set.of(Topic.EVERYTHING), token(reader));
    }

    private static Token token(long reader) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Long.toString(reader).getBytes(StandardCharsets.US_ASCII));
            return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Long> listReaders(long after, int most) {
        return LongStream.rangeClosed(after + 1, subscribers).filter(this::isWanted).limit(most).boxed().toList();
    }

    @Override
    public Set<Long> whichStillWant(Collection<Long> readers) {
        return readers.stream().filter(this::isWanted).collect(Collectors.toSet());
    }

    private boolean isWanted(long reader) {
        return !unsubscribed.contains(reader) && !suppressed.containsKey(reader);
    }

    @Override
    public List<Recipient> listStillWanting(Collection<Long> readers) {
        return readers.stream().filter(this::isWanted).map(PlainMailing::recipient).toList();
    }

    @Override
    public Optional<IssueMail> print(IssueKey edition, Recipient recipient) {
        String link = "https://tools.example.org/digest/unsubscribe/" + IssueMail.OWN;
        String paragraph = "Two verdicts changed this week — and the price order of one pair: “Gemma” is the cheapest now. ";
        return withoutNews.contains(recipient.id()) ? Optional.empty() : Optional.of(new IssueMail("Größe: two verdicts changed",
                "<!doctype html><p>" + paragraph.repeat(paragraphs) + "</p><p><a href=\"" + link + "\">Unsubscribe</a></p>\n",
                (paragraph + "\n").repeat(paragraphs) + "Unsubscribe: " + link + "\n", recipient.link(),
                URI.create("https://tools.example.org/digest/unsubscribe/" + recipient.link().value())));
    }

    @Override
    public void suppress(long reader, Suppression why) {
        suppressed.put(reader, why);
    }
}
