package org.shipworthy.digest.sending;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** The DNS, asked anew each time. */
public final class DnsTxtRecords implements TxtRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Resolver resolver;

    /** Asks the name servers that this machine is told to use. */
    public DnsTxtRecords() {
        this(new ExtendedResolver(), PATIENCE);
    }

    /** @param patience for each answer of a name server */
    DnsTxtRecords(Resolver resolver, Duration patience) {
        this.resolver = resolver;
        resolver.setTimeout(patience);
    }

    @Override
    public List<String> at(String name) throws Unanswered {
        try {
            Lookup lookup = new Lookup(name + ".", Type.TXT);
            lookup.setResolver(resolver);
            lookup.setCache(null);
            lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> Arrays.stream(lookup.getAnswers()).map(TXTRecord.class::cast).map(DnsTxtRecords::text).toList();
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
                default -> throw new Unanswered(lookup.getErrorString());
            };
        } catch (TextParseException e) {
            throw new Unanswered(name + " is no name of the DNS");
        }
    }

    /** A text is in parts of at most 255 bytes, which belong together without anything between. */
    private static String text(TXTRecord txt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        txt.getStringsAsByteArrays().forEach(bytes::writeBytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
