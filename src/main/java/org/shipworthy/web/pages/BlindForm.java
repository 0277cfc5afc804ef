package org.shipworthy.web.pages;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.decide.BlindPair;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Sealer;

/**
 * What the form of a blind choice knows and its reader must not: which tools stand on which side, and when it was made.
 *
 * @param id names the form, so that it is blind once only
 */
record BlindForm(Slug lens, Slug left, Slug right, Instant madeAt, String id) {

    /** Whoever takes longer may have looked the statements up. */
    static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;

    static BlindForm of(BlindPair pair, Instant now) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return new BlindForm(pair.lens().slug(), pair.left().slug(), pair.right().slug(), now, Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    }

    String seal(Sealer sealer) {
        return sealer.seal(String.join(" ", "form", lens.value(), left.value(), right.value(), Long.toString(madeAt.toEpochMilli()), id));
    }

    /** Empty when the seal is not ours or too old. */
    static Optional<BlindForm> open(String sealed, Sealer sealer, Instant now) {
        return sealer.open(sealed).map(text -> text.split(" ")).filter(parts -> parts.length == 6 && parts[0].equals("form"))
                .map(parts -> new BlindForm(new Slug(parts[1]), new Slug(parts[2]), new Slug(parts[3]),
                        Instant.ofEpochMilli(Long.parseLong(parts[4])), parts[5]))
                .filter(form -> form.madeAt.plus(LIFETIME).isAfter(now));
    }

    Subject.OfPair pair() {
        return left.compareTo(right) < 0 ? new Subject.OfPair(left, right) : new Subject.OfPair(right, left);
    }

    /** @param side left, right, tie or neither */
    Optional<Choice> choice(String side) {
        boolean inOrder = left.compareTo(right) < 0;
        return switch (side) {
            case "left" -> Optional.of(inOrder ? Choice.FIRST : Choice.SECOND);
            case "right" -> Optional.of(inOrder ? Choice.SECOND : Choice.FIRST);
            case "tie" -> Optional.of(Choice.TIE);
            case "neither" -> Optional.of(Choice.NEITHER);
            default -> Optional.empty();
        };
    }
}
