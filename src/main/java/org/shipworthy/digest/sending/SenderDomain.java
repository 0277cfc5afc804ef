package org.shipworthy.digest.sending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shipworthy.digest.sending.TxtRecords.Unanswered;

/**
 * Whether receiving servers can tell that mail of a domain is genuine: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC
 * 7489, with the walk up the domain's parents of its successor). Which machines a server sends from is its owner's
 * affair, so an SPF record is read, not evaluated.
 */
public final class SenderDomain {

    /**
     * What was found of one of them.
     *
     * @param words what is so, and the very record to add when one is missing
     */
    public record Finding(String subject, boolean good, String words) {}

    /** The most parents that are asked. */
    private static final int DEEPEST = 8;

    private final TxtRecords dns;
    private final String domain;

    public SenderDomain(TxtRecords dns, String domain) {
        this.dns = dns;
        this.domain = domain;
    }

    /**
     * @param server the SMTP server that mail leaves through
     * @param key    the key that messages are signed with, if they are
     */
    public List<Finding> examine(String server, Optional<DkimKey> key) {
        return List.of(spf(server), dkim(key), dmarc());
    }

    private interface Look {
        Finding at() throws Unanswered;
    }

    private static Finding found(String subject, Look look) {
        try {
            return look.at();
        } catch (Unanswered e) {
            return new Finding(subject, false, "the DNS does not answer (" + e.getMessage() + "); look again later");
        }
    }

    private Finding spf(String server) {
        return found("SPF", () -> {
            List<String> records = dns.at(domain).stream().filter(text -> text.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?")).toList();
            if (records.isEmpty()) {
                return missing("SPF", domain, "v=spf1 a:" + server + " mx ~all");
            }
            if (records.size() > 1) {
                return new Finding("SPF", false, domain + " has " + records.size() + " SPF records, so that none counts; join them into one");
            }
            return spf(server, records.getFirst());
        });
    }

    private Finding spf(String server, String record) {
        List<String> terms = Arrays.asList(record.toLowerCase(Locale.ROOT).split(" +"));
        if (terms.contains("+all") || terms.contains("all")) {
            return new Finding("SPF", false, "\"" + record + "\" lets anybody send as " + domain + "; end it with ~all or -all");
        }
        if (terms.stream().noneMatch(term -> term.startsWith("redirect=") || term.endsWith("all"))) {
            return new Finding("SPF", false, "\"" + record + "\" does not say what of all others; end it with ~all");
        }
        return new Finding("SPF", true, "\"" + record + "\"; make sure that it covers the machines that " + server + " sends from");
    }

    private Finding dkim(Optional<DkimKey> key) {
        return key.map(known -> found("DKIM", () -> dkim(known))).orElseGet(() -> new Finding("DKIM", false,
                "messages are not signed; make a key with 'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out dkim.pem', "
                        + "set digest.dkim_key and digest.dkim_selector, and run this again for the record to add"));
    }

    private Finding dkim(DkimKey key) throws Unanswered {
        List<String> records = dns.at(key.recordName());
        if (records.isEmpty()) {
            return missing("DKIM", key.recordName(), key.record());
        }
        boolean same = records.stream().map(record -> tags(record).getOrDefault("p", "").replaceAll("\\s", "")).anyMatch(key.publicKey()::equals);
        return same ? new Finding("DKIM", true, key.recordName() + " has the key that messages are signed with")
                : new Finding("DKIM", false, key.recordName() + " has another key; replace it with TXT \"" + key.record() + "\"");
    }

    private Finding dmarc() {
        return found("DMARC", () -> {
            for (String name : parents()) {
                Optional<String> record = dns.at("_dmarc." + name).stream().filter(text -> text.replace(" ", "").startsWith("v=DMARC1")).findFirst();
                if (record.isPresent()) {
                    return dmarc(name, record.get());
                }
            }
            return missing("DMARC", "_dmarc." + domain, "v=DMARC1; p=none; rua=mailto:postmaster@" + domain);
        });
    }

    private static Finding dmarc(String name, String record) {
        String policy = tags(record).getOrDefault("p", "").toLowerCase(Locale.ROOT);
        return List.of("none", "quarantine", "reject").contains(policy)
                ? new Finding("DMARC", true, "_dmarc." + name + " says \"" + record + "\"")
                : new Finding("DMARC", false, "_dmarc." + name + " says \"" + record + "\" without a policy; add p=none, p=quarantine or p=reject");
    }

    /** The domain itself and its parents, but for the last label, which is nobody's to send from. */
    private List<String> parents() {
        List<String> labels = Arrays.asList(domain.split("\\."));
        List<String> parents = new ArrayList<>();
        for (int start = 0; start < Math.max(1, labels.size() - 1) && parents.size() < DEEPEST; start++) {
            parents.add(String.join(".", labels.subList(start, labels.size())));
        }
        return parents;
    }

    private static Map<String, String> tags(String record) {
        return Arrays.stream(record.split(";"))
                .map(tag -> tag.split("=", 2))
                .filter(tag -> tag.length == 2)
                .collect(Collectors.toMap(tag -> tag[0].strip().toLowerCase(Locale.ROOT), tag -> tag[1].strip(), (first, second) -> first));
    }

    private static Finding missing(String subject, String name, String record) {
        return new Finding(subject, false, "add to the DNS: " + name + ". TXT \"" + record + "\"");
    }
}
