package org.shipworthy.decide.brief;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.TomlReader;
import org.shipworthy.catalogue.TomlWriter;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Workload;

/**
 * A brief as a file: the scope, then the sections {@code [must]}, {@code [nice]}, {@code [workload]}, {@code [hardware]} and
 * {@code [weights]}. It is read as the address that says the same, so that both have one set of rules; a fault is told where
 * it stands in the file.
 */
final class BriefFile {

    private static final List<String> SCOPE = List.of(BriefQuery.CATEGORY, BriefQuery.TOOLS, BriefQuery.WITHOUT);
    private static final List<String> CRITERIA = Arrays.stream(Criterion.values()).map(Criterion::key).toList();
    private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::key).toList();

    /** A section, what stands before its fields in an address, and their names. */
    private record Section(String name, String before, List<String> fields) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("must", "", CRITERIA),
            new Section("nice", Criterion.NICE, CRITERIA),
            new Section("workload", "", Workload.queryNames()),
            new Section("hardware", "", OwnHardware.queryNames()),
            new Section("weights", BriefQuery.WEIGH, KINDS));

    /** Where a field of the address stands in the file. */
    private record Place(TomlReader section, String field) {}

    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    private BriefFile(TomlReader file) {
        take(file, "", SCOPE);
        SECTIONS.forEach(section -> file.findTable(section.name()).ifPresent(part -> take(part, section.before(), section.fields())));
    }

    private void take(TomlReader section, String before, List<String> fields) {
        fields.forEach(field -> {
            places.putIfAbsent(before + field, new Place(section, field));
            section.findAsText(field).ifPresent(text -> query.put(before + field, text));
        });
    }

    static Brief.Reading read(String name, String toml) {
        Faults faults = new Faults();
        Optional<TomlReader> file = TomlReader.of(name, toml, 0, faults);
        return file.isEmpty() ? new Brief.Reading.Refused(faults.list()) : read(name, file.get(), faults);
    }

    private static Brief.Reading read(String name, TomlReader file, Faults faults) {
        BriefFile brief = new BriefFile(file);
        file.refuseUnknown();
        return switch (BriefQuery.read(brief.query)) {
            case Brief.Reading.Read read when faults.isEmpty() -> read;
            case Brief.Reading.Read read -> new Brief.Reading.Refused(faults.list());
            case Brief.Reading.Refused refused -> {
                refused.faults().forEach(fault -> brief.note(name, fault, faults));
                yield new Brief.Reading.Refused(faults.list());
            }
        };
    }

    private void note(String name, Fault fault, Faults faults) {
        Place place = places.get(fault.field());
        if (place == null) {
            faults.add(name, 0, fault.field(), fault.message());
        } else {
            place.section().fault(place.field(), fault.message());
        }
    }

    static String write(Brief brief) {
        TomlWriter toml = new TomlWriter();
        toml.texts(brief.scope() instanceof Scope.Categories ? BriefQuery.CATEGORY : BriefQuery.TOOLS, values(brief.scope().slugs()));
        if (!brief.without().isEmpty()) {
            toml.texts(BriefQuery.WITHOUT, values(List.copyOf(brief.without())));
        }
        section(toml, "must", AskedFields.write(brief.musts(), ""));
        section(toml, "nice", AskedFields.write(brief.wishes(), ""));
        section(toml, "workload", fields(BriefQuery.workload(brief.workload())));
        section(toml, "hardware", fields(brief.hardware().map(OwnHardware::toQuery).orElse("")));
        Map<String, String> weights = new LinkedHashMap<>();
        Arrays.stream(Kind.values()).forEach(kind -> weights.put(kind.key(), Integer.toString(brief.weights().of(kind))));
        section(toml, "weights", weights);
        return toml.toString();
    }

    private static List<String> values(List<Slug> slugs) {
        return slugs.stream().map(Slug::value).toList();
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(query.split("&")).filter(field -> field.contains("=")).map(field -> field.split("=", 2)).forEach(field -> fields.put(field[0], field[1]));
        return fields;
    }

    private static void section(TomlWriter toml, String name, Map<String, String> fields) {
        if (!fields.isEmpty()) {
            toml.section("[" + name + "]");
            fields.forEach(toml::text);
        }
    }
}
