package org.shipworthy.pricing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shipworthy._support.SharedData;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.catalogue.Hours;
import org.shipworthy.kernel.Money;

/** The price shapes of genai-prices as rate cards: tiers by a request's input, dated prices, prices by the time of the day and by the request. */
final class GenAiPrices {

    private static final Map<String, RateUnit> TOKENS = Map.of("input_mtok", RateUnit.INPUT, "output_mtok", RateUnit.OUTPUT,
            "cache_read_mtok", RateUnit.CACHE_READ, "cache_write_mtok", RateUnit.CACHE_WRITE);

    private GenAiPrices() {}

    static List<RateCard> all(LocalDate day) {
        return models().map(model -> card(model, day)).toList();
    }

    static RateCard card(String provider, String id, LocalDate day) {
        return models().filter(model -> model.get("provider").asText().equals(provider) && model.get("id").asText().equals(id))
                .map(model -> card(model, day)).findFirst().orElseThrow(() -> new IllegalStateException("no " + provider + "/" + id));
    }

    private static Stream<JsonNode> models() {
        try {
            JsonNode file = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(Files.readString(SharedData.file("catalogue/genai_prices_special_shapes.json")));
            return StreamSupport.stream(file.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Later prices go before earlier ones, and a price by the time of the day goes before the one without. */
    private static RateCard card(JsonNode model, LocalDate day) {
        List<Rate> always = List.of();
        List<Rate> windowed = List.of();
        for (JsonNode entry : model.get("prices").isArray() ? model.get("prices") : List.of(model)) {
            JsonNode constraint = entry.path("constraint");
            if (constraint.has("start_time")) {
                Hours hours = new Hours(time(constraint, "start_time"), time(constraint, "end_time"));
                windowed = rates(entry.get("prices"), new Conditions(Mode.STANDARD, 0, Optional.of(hours)));
            } else if (!constraint.has("start_date") || !day.isBefore(LocalDate.parse(constraint.get("start_date").asText()))) {
                always = rates(entry.get("prices"), Conditions.NONE);
            }
        }
        String key = model.get("provider").asText() + "/" + model.get("id").asText();
        return RateCard.metered(key, key, Currency.getInstance("USD"), Stream.concat(always.stream(), windowed.stream()).toList());
    }

    private static LocalTime time(JsonNode constraint, String field) {
        return LocalTime.parse(constraint.get(field).asText().replace("Z", ""));
    }

    private static List<Rate> rates(JsonNode prices, Conditions when) {
        List<Rate> rates = new ArrayList<>();
        prices.properties().forEach(price -> {
            if (price.getKey().equals("requests_kcount")) {
                rates.add(new Rate(RateUnit.REQUEST, usd(price.getValue(), "0.001"), when));
                return;
            }
            RateUnit unit = TOKENS.get(price.getKey());
            JsonNode value = price.getValue();
            rates.add(new Rate(unit, usd(value.isObject() ? value.get("base") : value, "1"), when));
            value.path("tiers").forEach(tier -> rates.add(new Rate(unit, usd(tier.get("price"), "1"), Conditions.above(tier.get("start").asLong()))));
        });
        return rates;
    }

    private static Money usd(JsonNode amount, String times) {
        return Money.usd(amount.decimalValue().multiply(new BigDecimal(times)).toPlainString());
    }
}
