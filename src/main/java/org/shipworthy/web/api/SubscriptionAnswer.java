package org.shipworthy.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.digest.Subscription;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Json;
import org.shipworthy.web.http.Evenly;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code POST /api/v1/subscriptions}. Answers alike, and after the same time, whether the address is known or not. */
public final class SubscriptionAnswer implements Page {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Problems problems;
    private final Subscriptions subscriptions;

    public SubscriptionAnswer(Problems problems, Subscriptions subscriptions) {
        this.problems = problems;
        this.subscriptions = subscriptions;
    }

    private record Asked(String email, List<String> wishes) {}

    private record Fault(String field, String message) {}

    @Override
    public Reply answer(Visit visit) {
        try {
            String body = Optional.ofNullable(visit.context().body().asString()).orElse("");
            Asked asked = JSON.readValue(body, Asked.class);
            return asked == null ? refused(List.of(new Fault("", "the body is empty"))) : answer(asked, visit.snapshot().shelf());
        } catch (JsonProcessingException e) {
            return refused(List.of(new Fault("", "not an object with email and wishes: " + e.getOriginalMessage())));
        }
    }

    private Reply answer(Asked asked, Shelf shelf) {
        List<Fault> faults = new ArrayList<>();
        Optional<EmailAddress> address = EmailAddress.parse(asked.email());
        if (address.isEmpty()) {
            faults.add(new Fault("email", "mail cannot be sent to this"));
        }
        Set<Wish> wishes = asked.wishes() == null ? Set.of(Wish.DIGEST) : wishes(asked.wishes(), shelf, faults);
        return faults.isEmpty() ? Evenly.answer(() -> accepted(address.orElseThrow(), wishes)) : refused(faults);
    }

    private static Set<Wish> wishes(List<String> texts, Shelf shelf, List<Fault> faults) {
        if (texts.isEmpty() || texts.size() > Subscription.MOST_WISHES) {
            faults.add(new Fault("wishes", "1 to " + Subscription.MOST_WISHES + " are asked for at once"));
            return Set.of();
        }
        Set<Wish> wishes = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Wish> wish = Optional.ofNullable(texts.get(i)).flatMap(Wish::parse).filter(read -> read.topic().isOn(shelf));
            wish.ifPresent(wishes::add);
            if (wish.isEmpty()) {
                faults.add(new Fault("wishes/" + i, "names nothing that is listed here and can be followed so"));
            }
        }
        return wishes;
    }

    private Reply accepted(EmailAddress address, Set<Wish> wishes) {
        subscriptions.subscribe(address, wishes);
        return new Reply(202, "application/json", Json.write(Json.object("status", "asked")).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private Reply refused(List<Fault> faults) {
        return problems.of(Problem.BAD_SUBSCRIPTION, "Nothing was changed.", Map.of("faults",
                faults.stream().map(fault -> Json.object("field", fault.field(), "message", fault.message())).toList()));
    }
}
