package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.kernel.Fault;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Preset;
import org.shipworthy.pricing.Workload;

/**
 * The form in which readers describe what they want done in a month, and a machine of their own. All of it is in the address.
 *
 * @param action   the address of the page that shows it
 * @param kept     what else the address says
 * @param usual    what most workloads need
 * @param special  what few need
 * @param machine  the reader's own; empty where nothing could run on it
 * @param workload empty when the address says none, or a faulty one
 */
public record WorkloadForm(String action, Map<String, String> kept, List<Field> usual, List<Field> special, List<Field> machine,
                           Optional<Workload> workload, Optional<OwnHardware> hardware) {

    private static final List<Kind> USUAL = List.of(
            new Kind("requests", "Requests a month"),
            new Kind("in", "Input tokens a request"),
            new Kind("out", "Output tokens a request"),
            new Kind("reasoning", "Reasoning tokens a request"),
            new Kind("cached", "Input read from a cache, %"),
            new Kind("batch", "Requests in batch, %"),
            new Kind("seats", "Seats"));

    private static final List<Kind> SPECIAL = List.of(
            new Kind("written", "Input written to a cache, %"),
            new Kind("priority", "Requests with priority, %"),
            new Kind("audio", "Audio tokens a request"),
            new Kind("hours", "Hours of the day in UTC, such as 9-17"));

    private static final List<Kind> MACHINE = List.of(
            new Kind("hour", "An hour of it costs, USD"),
            new Kind("speed", "Tokens it writes a second"),
            new Kind("reading", "Tokens it reads a second (optional)"));

    private record Kind(String name, String label) {}

    /** @param fault what is wrong with the value; empty when nothing is */
    public record Field(String name, String label, String value, String fault) {

        public boolean isFaulty() {
            return !fault.isEmpty();
        }
    }

    public record PresetLink(Preset preset, String address) {}

    /**
     * @param query     of the address
     * @param kept      what else the form's address says
     * @param weights   whether anything could run on a machine of the reader's
     */
    static WorkloadForm read(Map<String, String> query, String action, Map<String, String> kept, boolean weights) {
        List<Fault> faults = new ArrayList<>();
        Optional<Workload> workload = switch (Workload.parse(query)) {
            case Workload.Reading.Read read -> Optional.of(read.workload());
            case Workload.Reading.Refused refused -> {
                faults.addAll(refused.faults());
                yield Optional.empty();
            }
        };
        Optional<OwnHardware> hardware = switch (OwnHardware.parse(query)) {
            case OwnHardware.Reading.Read read -> read.hardware();
            case OwnHardware.Reading.Refused refused -> {
                faults.addAll(refused.faults());
                yield Optional.empty();
            }
        };
        Map<String, String> shown = new LinkedHashMap<>(query);
        workload.ifPresent(read -> shown.putAll(fields(read.toQuery())));
        return new WorkloadForm(action, kept, fields(USUAL, shown, faults), fields(SPECIAL, shown, faults),
                weights ? fields(MACHINE, shown, faults) : List.of(), workload.filter(read -> faults.isEmpty() && !read.equals(Workload.NONE)), hardware);
    }

    /** Whether an address says anything of a workload or a machine. */
    static boolean isIn(Map<String, String> query) {
        return Workload.isIn(query) || Stream.concat(MACHINE.stream().map(Kind::name), Stream.of("paid")).anyMatch(query::containsKey);
    }

    private static List<Field> fields(List<Kind> kinds, Map<String, String> values, List<Fault> faults) {
        return kinds.stream().map(kind -> new Field(kind.name(), kind.label(), values.getOrDefault(kind.name(), ""),
                faults.stream().filter(fault -> fault.field().equals(kind.name())).map(Fault::message).findFirst().orElse(""))).toList();
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(query.split("&")).filter(field -> field.contains("=")).forEach(field ->
                fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1)));
        return fields;
    }

    public List<PresetLink> presets() {
        return presets(action, kept);
    }

    static List<PresetLink> presets(String action, Map<String, String> kept) {
        return Arrays.stream(Preset.values()).map(preset -> {
            Map<String, String> fields = new LinkedHashMap<>(kept);
            fields.put("preset", preset.key());
            return new PresetLink(preset, action + "?" + Addresses.query(fields) + "#prices");
        }).toList();
    }

    /** The preset that this workload is. */
    public Optional<Preset> preset() {
        return Arrays.stream(Preset.values()).filter(preset -> workload.filter(preset.workload()::equals).isPresent()).findFirst();
    }

    public boolean isSpecial() {
        return special.stream().anyMatch(field -> !field.value().isEmpty());
    }

    public boolean isMachine() {
        return machine.stream().anyMatch(field -> !field.value().isEmpty() || field.isFaulty());
    }

    boolean isMachineFaulty() {
        return machine.stream().anyMatch(Field::isFaulty);
    }

    public boolean isPaidAlways() {
        return hardware.map(OwnHardware::running).orElse(OwnHardware.Running.ALWAYS) == OwnHardware.Running.ALWAYS;
    }

    /** Everything that the address of this form says, name by name. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(kept);
        workload.ifPresent(read -> all.putAll(fields(read.toQuery())));
        hardware.ifPresent(read -> all.putAll(fields(read.toQuery())));
        return all;
    }

    /** The address that shows the same again. */
    public String address() {
        return all().isEmpty() ? action : action + "?" + Addresses.query(all());
    }
}
