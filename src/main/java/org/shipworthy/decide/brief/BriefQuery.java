package org.shipworthy.decide.brief;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.decide.bottomline.Weights;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Preset;
import org.shipworthy.pricing.QueryFields;
import org.shipworthy.pricing.Workload;

/** A brief as an address carries it. */
final class BriefQuery {

    static final String ABOUT = "brief";
    static final String CATEGORY = "category";
    static final String TOOLS = "tools";
    static final String WITHOUT = "without";
    /** Before the key of a kind of evidence. */
    static final String WEIGH = "weigh-";

    private BriefQuery() {}

    static Stream<String> names() {
        return Stream.of(Stream.of(CATEGORY, TOOLS, WITHOUT),
                        Arrays.stream(Criterion.values()).flatMap(criterion -> Stream.of(criterion.key(), Criterion.NICE + criterion.key())),
                        Arrays.stream(Kind.values()).map(kind -> WEIGH + kind.key()))
                .flatMap(names -> names);
    }

    static Brief.Reading read(Map<String, String> query) {
        QueryFields fields = new QueryFields(ABOUT, query);
        Optional<Scope> scope = scope(fields);
        List<Slug> without = slugs(fields, WITHOUT, Brief.MOST_WITHOUT);
        AskedFields asked = new AskedFields(fields);
        List<Asked> musts = asked.read("");
        List<Asked> wishes = asked.read(Criterion.NICE);
        Optional<Weights> weights = weights(fields);
        List<Fault> faults = new ArrayList<>();
        Workload workload = workload(query, faults);
        Optional<OwnHardware> hardware = hardware(query, faults);
        if (faults.isEmpty() && workload.equals(Workload.NONE)) {
            refuseBudgetWithoutWorkload(fields, musts, wishes);
        }
        faults.addAll(0, fields.faults());
        return faults.isEmpty()
                ? new Brief.Reading.Read(new Brief(scope.orElseThrow(), new TreeSet<>(without), musts, wishes, workload, hardware, weights.orElseThrow()))
                : new Brief.Reading.Refused(faults);
    }

    private static Optional<Scope> scope(QueryFields fields) {
        List<Slug> categories = slugs(fields, CATEGORY, Scope.MOST);
        List<Slug> tools = slugs(fields, TOOLS, Scope.MOST);
        if (fields.find(CATEGORY).isPresent() && fields.find(TOOLS).isPresent()) {
            fields.fault(TOOLS, "cannot be named together with a category: take one of the two away");
        } else if (fields.find(CATEGORY).isEmpty() && fields.find(TOOLS).isEmpty()) {
            fields.fault(CATEGORY, "is missing: choose a category, or name tools");
        }
        return !tools.isEmpty() ? Optional.of(new Scope.Tools(tools)) : categories.isEmpty() ? Optional.empty() : Optional.of(new Scope.Categories(categories));
    }

    private static List<Slug> slugs(QueryFields fields, String name, int most) {
        List<String> texts = AskedFields.list(fields, name);
        if (texts.size() > most) {
            fields.fault(name, "names " + texts.size() + "; at most " + most + " are allowed");
            return List.of();
        }
        List<Slug> slugs = new ArrayList<>();
        texts.forEach(text -> Slug.parse(text).ifPresentOrElse(slugs::add,
                () -> fields.fault(name, "\"" + AskedFields.shortened(text) + "\" is not a name as addresses have it: " + Slug.rule())));
        return slugs;
    }

    private static Optional<Weights> weights(QueryFields fields) {
        int panel = weight(fields, Kind.PANEL);
        int price = weight(fields, Kind.PRICE);
        int community = weight(fields, Kind.COMMUNITY);
        int facts = weight(fields, Kind.FACTS);
        if (panel + price + community + facts == 0) {
            fields.fault(WEIGH + Kind.PANEL.key(), "is 0 like all others: something must count");
            return Optional.empty();
        }
        return Optional.of(new Weights(panel, price, community, facts));
    }

    private static int weight(QueryFields fields, Kind kind) {
        return (int) fields.count(WEIGH + kind.key(), Weights.USUAL.of(kind), Weights.MOST);
    }

    private static Workload workload(Map<String, String> query, List<Fault> faults) {
        return switch (Workload.parse(query)) {
            case Workload.Reading.Read read -> read.workload();
            case Workload.Reading.Refused refused -> {
                faults.addAll(refused.faults());
                yield Workload.NONE;
            }
        };
    }

    private static Optional<OwnHardware> hardware(Map<String, String> query, List<Fault> faults) {
        return switch (OwnHardware.parse(query)) {
            case OwnHardware.Reading.Read read -> read.hardware();
            case OwnHardware.Reading.Refused refused -> {
                faults.addAll(refused.faults());
                yield Optional.empty();
            }
        };
    }

    private static void refuseBudgetWithoutWorkload(QueryFields fields, List<Asked> musts, List<Asked> wishes) {
        String rule = "needs a workload: choose one, or say how many requests of how many tokens";
        if (musts.stream().anyMatch(Asked.Within.class::isInstance)) {
            fields.fault(Criterion.BUDGET.key(), rule);
        }
        if (wishes.stream().anyMatch(Asked.Within.class::isInstance)) {
            fields.fault(Criterion.NICE + Criterion.BUDGET.key(), rule);
        }
    }

    static String write(Brief brief) {
        Map<String, String> fields = new LinkedHashMap<>();
        String names = String.join(",", brief.scope().slugs().stream().map(Slug::value).toList());
        fields.put(brief.scope() instanceof Scope.Categories ? CATEGORY : TOOLS, names);
        put(fields, WITHOUT, String.join(",", brief.without().stream().map(Slug::value).toList()));
        AskedFields.write(brief.musts(), "").forEach((name, value) -> put(fields, name, value));
        AskedFields.write(brief.wishes(), Criterion.NICE).forEach((name, value) -> put(fields, name, value));
        for (Kind kind : Kind.values()) {
            put(fields, WEIGH + kind.key(), brief.weights().of(kind) == Weights.USUAL.of(kind) ? "" : Integer.toString(brief.weights().of(kind)));
        }
        return Stream.of(fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8).replace("%2C", ",")).collect(joining("&")),
                        workload(brief.workload()), brief.hardware().map(OwnHardware::toQuery).orElse(""))
                .filter(part -> !part.isEmpty()).collect(joining("&"));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** A preset by its name, which is shorter. */
    static String workload(Workload workload) {
        return Arrays.stream(Preset.values()).filter(preset -> preset.workload().equals(workload)).findFirst()
                .map(preset -> "preset=" + preset.key()).orElseGet(workload::toQuery);
    }
}
