package org.shipworthy.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Fault;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.UsageReplay;
import org.shipworthy.pricing.UsageRun;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Uploads;
import org.shipworthy.web.http.Visit;

/** {@code /prices/usage}: what a reader's own usage would have cost elsewhere. The file is read as it arrives and not kept. */
public final class UsagePage {

    public static final String PATH = "/prices/usage";

    private static final int MOST_ALTERNATIVES = 60;
    private static final String FILE = "your file";

    private final Templates templates;
    private final Frame.House house;

    public UsagePage(Templates templates, Frame.House house) {
        this.templates = templates;
        this.house = house;
    }

    /**
     * @param machine the reader's own hardware, as a form
     * @param problem why there is no answer; empty when there is one, or nothing was asked
     * @param faults  of the file's rows
     */
    public record View(Frame frame, Optional<UsageReplay> replay, WorkloadForm machine, String problem, List<Fault> faults) {

        public int mostMegabytes() {
            return Uploads.MOST_BYTES >> 20;
        }

        public List<UsageReplay.Alternative> alternatives() {
            return replay.map(UsageReplay::alternatives).orElse(List.of()).stream().limit(MOST_ALTERNATIVES).toList();
        }

        public int more() {
            return replay.map(UsageReplay::alternatives).orElse(List.of()).size() - alternatives().size();
        }
    }

    public Reply show(Visit visit) {
        return reply(200, Optional.empty(), machine(visit), "", List.of());
    }

    /** What the form, or the address of a file that comes alone, says of a machine of the reader's. */
    private static WorkloadForm machine(Visit visit) {
        Map<String, String> fields = new HashMap<>(visit.query());
        OwnHardware.queryNames().stream().filter(name -> !visit.form(name).isEmpty()).forEach(name -> fields.put(name, visit.form(name)));
        return WorkloadForm.read(fields, PATH, Map.of(), true);
    }

    public Reply replay(Visit visit, InputStream file) {
        WorkloadForm machine = machine(visit);
        if (machine.isMachineFaulty()) {
            return reply(422, Optional.empty(), machine, "Nothing was priced: what is said of your own hardware has faults. "
                    + "Mend what is marked, and choose the file again.", List.of());
        }
        try {
            return switch (UsageRun.of(file, FILE, visit.snapshot().shelf(), List.of(), machine.hardware())) {
                case UsageRun.Replayed replayed -> reply(200, Optional.of(replayed.replay()), machine, "", List.of());
                case UsageRun.Refused refused -> reply(422, Optional.empty(), machine, "Nothing was priced: " + refused.words(), refused.reading().faults());
            };
        } catch (IOException e) {
            return reply(400, Optional.empty(), machine, "The file did not arrive whole: " + e.getMessage() + ". Nothing of it was kept. Send it again.", List.of());
        }
    }

    public Reply refuse(Visit visit, Uploads.Refusal why) {
        return switch (why) {
            case NO_LENGTH -> refuse(411, "The request does not say how long it is.");
            case TOO_LARGE -> refuse(413, "The file is larger than " + (Uploads.MOST_BYTES >> 20) + " MB. Split it by days or models, or use ./shipworthy price --usage, which has no limit.");
            case WRONG_TYPE -> refuse(415, "A file comes as a form with a file, as CSV or as JSON.");
            case NO_FILE -> refuse(400, "There was no file in the form.");
            case BUSY -> refuse(503, "Other files are being worked on. Try again in a minute.");
        };
    }

    private Reply refuse(int status, String problem) {
        return reply(status, Optional.empty(), WorkloadForm.read(Map.of(), PATH, Map.of(), true), problem, List.of());
    }

    private Reply reply(int status, Optional<UsageReplay> replay, WorkloadForm machine, String problem, List<Fault> faults) {
        Frame frame = house.frame("Your own usage, priced elsewhere",
                "What your own usage would have cost with other models and sellers: a LiteLLM spend log or a plain table, read and not kept.", PATH, PricesPage.PATH);
        return Reply.html(status, templates.render("usage", new View(frame, replay, machine, problem, faults)));
    }
}
