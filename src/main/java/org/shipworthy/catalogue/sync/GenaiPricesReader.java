package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Hours;

/** The {@code data.json} of genai-prices: a list of providers, whose models have prices in tiers, by day and by hour. */
final class GenaiPricesReader implements SourceReader {

    private static final String REQUESTS = "requests_kcount";

    private static final PriceFields PRICES = new PriceFields()
            .and("input_mtok", Attribute.PRICE_INPUT)
            .and("output_mtok", Attribute.PRICE_OUTPUT)
            .and("cache_read_mtok", Attribute.PRICE_CACHE_READ)
            .and("cache_write_mtok", Attribute.PRICE_CACHE_WRITE)
            .and("input_audio_mtok", Attribute.PRICE_AUDIO_INPUT)
            .and("output_audio_mtok", Attribute.PRICE_AUDIO_OUTPUT)
            .and("cache_audio_read_mtok", Attribute.PRICE_CACHE_READ_AUDIO);

    @Override
    public void read(JsonFile file, Listings into) throws IOException {
        file.list("$", index -> readProvider(file, "$" + index, into));
    }

    private static void readProvider(JsonFile file, String path, Listings into) throws IOException {
        List<Listing> models = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        file.object(path, field -> {
            switch (field) {
                case "id", "name" -> words.put(field, file.text(path + "." + field));
                case "models" -> file.list(path + ".models", index -> models.add(listing(file.row(path + ".models" + index), into)));
                default -> file.skip();
            }
            Listings.refuseMore(models.size(), file, path);
        });
        String id = words.get("id");
        if (id == null) {
            throw file.fault(path + ".id", "is missing");
        }
        Listing.SellerId seller = new Listing.SellerId(id, Optional.ofNullable(words.get("name")), "");
        models.forEach(model -> into.add(model.keyed(id + "|" + model.model()).soldBy(seller)));
    }

    private static Listing listing(JsonRow row, Listings into) {
        String id = row.name("id");
        SaidList said = said(row);
        into.leaveUnread(said.unread());
        return Listing.of(id, Listing.SellerId.of(""), id, said.list()).named(row.findName("name"));
    }

    private static SaidList said(JsonRow row) {
        SaidList said = new SaidList(false);
        said.count(Attribute.CONTEXT_WINDOW, row.count("context_window"));
        said.text(Attribute.STATUS, row.flag("deprecated").filter(deprecated -> deprecated).map(deprecated -> "deprecated"));
        if (row.isList("prices")) {
            periods(row.rows("prices"), said);
        } else {
            row.row("prices").ifPresent(prices -> prices(prices, Conditions.NONE, said));
        }
        return said;
    }

    /** The last of them whose constraint fits counts, so a period ends on the day before the next one begins. */
    private static void periods(List<JsonRow> periods, SaidList said) {
        for (int i = 0; i < periods.size(); i++) {
            JsonRow period = periods.get(i);
            Optional<JsonRow> constraint = period.row("constraint");
            Optional<LocalDate> from = constraint.flatMap(GenaiPricesReader::startDay);
            Optional<LocalDate> until = periods.stream().skip(i + 1L)
                    .flatMap(later -> later.row("constraint").flatMap(GenaiPricesReader::startDay).stream())
                    .findFirst().map(day -> day.minusDays(1));
            said.during(from, until);
            Conditions conditions = new Conditions(Conditions.Mode.STANDARD, 0, constraint.flatMap(GenaiPricesReader::hours));
            period.row("prices").ifPresent(prices -> prices(prices, conditions, said));
        }
        said.during(Optional.empty(), Optional.empty());
    }

    private static Optional<LocalDate> startDay(JsonRow constraint) {
        if (constraint.has("start_date") && constraint.day("start_date").isEmpty()) {
            throw constraint.fault("start_date", "must be a day such as 2026-09-01");
        }
        return constraint.day("start_date");
    }

    private static Optional<Hours> hours(JsonRow constraint) {
        if (!constraint.has("start_time") && !constraint.has("end_time")) {
            return Optional.empty();
        }
        String text = minute(constraint.name("start_time")) + "-" + minute(constraint.name("end_time"));
        return Optional.of(Hours.parse(text).orElseThrow(() -> constraint.fault("start_time", "must be hours in UTC such as 00:30:00Z")));
    }

    private static String minute(String time) {
        return time.matches("\\d\\d:\\d\\d:00Z") ? time.substring(0, 5) : time;
    }

    private static void prices(JsonRow prices, Conditions conditions, SaidList said) {
        PRICES.of(prices, (field, attribute) -> {
            Optional<JsonRow> tiers = prices.rowIfOne(field);
            if (tiers.isPresent()) {
                tiers(tiers.get(), attribute, conditions, said);
            } else {
                said.price(attribute, conditions, prices.amount(field));
            }
        });
        said.priceOfThousand(Attribute.PRICE_REQUEST, conditions, prices.amount(REQUESTS));
        prices.names().stream().filter(field -> PRICES.find(field).isEmpty() && !field.equals(REQUESTS)).forEach(said::unread);
    }

    private static void tiers(JsonRow price, Attribute attribute, Conditions conditions, SaidList said) {
        said.price(attribute, conditions, price.amount("base"));
        for (JsonRow tier : price.rows("tiers")) {
            tier.count("start").ifPresent(start -> said.price(attribute,
                    new Conditions(conditions.mode(), start.longValueExact(), conditions.hours()), tier.amount("price")));
        }
    }
}
