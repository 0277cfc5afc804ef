package org.shipworthy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.shipworthy._support.Readers;
import org.shipworthy.digest.Consenting;
import org.shipworthy.digest.Pace;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.SubscriberLists;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.Wish;
import org.shipworthy.digest.issue.DigestIssue;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssuePress;
import org.shipworthy.digest.issue.Item;
import org.shipworthy.digest.issue.Section;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/**
 * What many subscribers cost: taking them in, the desk's pages, reading them as recipients, and printing their mails.
 * {@code benchmark/subscribers.sh [SUBSCRIBERS] [DATABASE ADDRESS]} runs it.
 */
public final class Subscribers {

    private static final int TOOLS = 200;
    private static final URI SITE = URI.create("https://tools.example.org");

    private final Database database;
    private final Subscriptions subscriptions;
    private final int number;

    private Subscribers(Database database, int number) {
        this.database = database;
        this.subscriptions = new Subscriptions(database, InstantSource.system(), new SecureRandom(), SITE);
        this.number = number;
    }

    public static void main(String[] args) throws IOException {
        int number = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("shipworthy-subscribers");
        try (Database database = Database.open(new StorageSettings(folder, Optional.of(args).filter(all -> all.length > 1).map(all -> all[1])))) {
            Subscribers subscribers = new Subscribers(database, number);
            subscribers.takeIn();
            subscribers.showPages();
            subscribers.readAndPrint();
        }
    }

    private void takeIn() {
        long begun = System.nanoTime();
        SubscriberLists.Intake intake = new SubscriberLists(database).intake();
        IntStream.range(0, number).mapToObj(Subscribers::subscriber).forEach(intake::add);
        System.out.printf("taking in %,d subscribers: %s s%n", intake.finish().added(), seconds(begun));
    }

    /** Half read everything; the others a tool or two of their own choice. */
    private static Consenting subscriber(int n) {
        Wish tool = new Wish(tool(n), Pace.WEEKLY);
        Set<Wish> wishes = n % 2 == 0 ? Set.of(Wish.DIGEST) : new HashSet<>(List.of(tool, new Wish(tool(n / TOOLS + 1), Pace.WEEKLY)));
        return new Consenting(new EmailAddress(Integer.toString(n * 7919 % 1_000_003, 36) + "." + n + "@example.org"), wishes, LocalDate.of(2026, 1, 31), "Fair");
    }

    private static Topic tool(int n) {
        return new Topic.OfTool(new Slug("tool-" + n % TOOLS));
    }

    private void showPages() {
        page("the first page of the desk", () -> subscriptions.listSubscribers(Optional.empty(), Long.MAX_VALUE, 61));
        page("a page in the middle", () -> subscriptions.listSubscribers(Optional.of(State.CONFIRMED), number / 2, 61));
        page("those of a state that nobody is in", () -> subscriptions.listSubscribers(Optional.of(State.SUPPRESSED), Long.MAX_VALUE, 61));
        page("a search for a beginning", () -> subscriptions.findSubscribers("a", "", 61));
        page("a search for an address", () -> subscriptions.findSubscribers("nobody@example.org", "", 61));
        page("the counts", subscriptions::counts);
    }

    private static void page(String what, Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            long begun = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(Double::compare);
        System.out.printf("%s: %.1f ms, at worst %.1f ms%n", what, times.get(10), times.getLast());
    }

    private void readAndPrint() {
        IssuePress press = new IssuePress(issue(), SITE);
        long begun = System.nanoTime();
        long printed = 0;
        long characters = 0;
        long printing = 0;
        List<Recipient> page = Readers.of(subscriptions);
        System.out.printf("the first 1,000 recipients: %s s%n", seconds(begun));
        while (!page.isEmpty()) {
            long start = System.nanoTime();
            for (Recipient recipient : page) {
                characters += press.print(recipient).map(mail -> mail.html().length()).orElse(0);
                printed++;
            }
            printing += System.nanoTime() - start;
            page = Readers.after(page.getLast().id(), subscriptions);
        }
        System.out.printf("reading and printing %,d mails on one thread: %s s, %,.0f a second; printing alone %,.0f a second, %,d characters of HTML each%n",
                printed, seconds(begun), printed * 1e9 / (System.nanoTime() - begun), printed * 1e9 / printing, characters / printed);
    }

    private static DigestIssue issue() {
        List<Item> items = IntStream.range(0, TOOLS)
                .mapToObj(n -> new Item("changed:tool-" + n, "Tool " + n + ": 50% ship, was 75%", "Skeptic says skip: “" + "Words of a reason. ".repeat(12) + "”",
                        "/tools/tool-" + n, Set.of(Topic.EVERYTHING, tool(n)))).toList();
        return new DigestIssue(new IssueKey(2026, 47), LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 22), "Tool 0: 50% ship, was 75%", "",
                List.of(new Section(Section.Kind.CHANGED_VERDICTS, items)), List.of());
    }

    private static String seconds(long begun) {
        return String.format("%.1f", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3);
    }
}
