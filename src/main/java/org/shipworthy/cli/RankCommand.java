package org.shipworthy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.shipworthy.community.attack.AttackReport;
import org.shipworthy.community.attack.Simulation;
import org.shipworthy.community.attack.Vote;
import org.shipworthy.community.standings.Bootstrap;
import org.shipworthy.community.standings.BradleyTerry;
import org.shipworthy.community.standings.Davidson;
import org.shipworthy.community.standings.Elo;
import org.shipworthy.community.standings.PairCounts;
import org.shipworthy.community.standings.PairModel;
import org.shipworthy.community.standings.Ranking;
import org.shipworthy.community.standings.Standings;
import org.shipworthy.community.standings.Ties;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rank}: the community's ranking of anyone's votes. */
@Command(name = "rank", description = {
    "Rank items by votes between two of them: who is ahead, by how much and how surely.",
    "Every bad row is named by its line, and with any nothing is ranked."})
public final class RankCommand implements Callable<Integer> {

    private static final int BOOTSTRAP_ROUNDS = 1000;

    /** The work grows with the cube of their number, to minutes here, and the memory with its square. */
    private static final int MOST_ITEMS = 2000;

    /** An attack keeps every ballot, judged and not, for which the launcher's 512 MB are enough up to here. */
    private static final int MOST_ATTACKED = 400_000;

    /** Fixed, so that the same votes always give the same intervals. */
    private static final long BOOTSTRAP_SEED = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output;

    @Option(names = "--votes", required = true, paramLabel = "FILE.csv", description =
            "The votes. The first line names the columns: left and right are the two items, winner is left, right or tie. Others may stand beside them.")
    private Path file;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "bradley-terry", description =
            "bradley-terry (the default); davidson, which models ties; or elo, which follows the votes in their order and knows no errors.")
    private String method;

    @Option(names = "--ties", paramLabel = "RULE", description =
            "half: a tie is half a win for each (the default); drop: ties do not count. Not with davidson.")
    private Optional<String> ties = Optional.empty();

    @Option(names = "--cluster", paramLabel = "COLUMN", description =
            "The column that says who voted: the errors then allow for one voter's votes being alike. Not with elo.")
    private Optional<String> cluster = Optional.empty();

    @Option(names = "--home", description = "Estimate an advantage of the left side. Not with elo.")
    private boolean home;

    @Option(names = "--bootstrap", description =
            "Also rank the votes 1,000 times, drawn again by chance (whole voters with --cluster), and give the intervals that come out. Not with elo.")
    private boolean bootstrap;

    @Option(names = "--attack", description =
            "Instead of ranking, mix 5%% hostile ballots in, in several known ways, let the site's rules judge all ballots, and say how far the top ten moved. Needs --cluster.")
    private boolean attack;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "With --attack: which series of random numbers draws the attacks; 1 when nothing is said.")
    private Optional<Long> seed = Optional.empty();

    @Override
    public Integer call() {
        refuse(seed.isPresent() && !attack, "--seed is for --attack alone.");
        if (attack) {
            refuse(cluster.isEmpty(), "--attack needs --cluster: the rules look at voters.");
            refuse(home || bootstrap || ties.isPresent() || !method.equals("bradley-terry"), "--attack goes with --votes, --cluster, --seed and --json alone.");
            return attack();
        }
        return switch (method) {
            case "bradley-terry" -> rank(new BradleyTerry(ties()));
            case "davidson" -> {
                refuse(ties.isPresent(), "--ties is not for davidson.");
                yield rank(new Davidson());
            }
            case "elo" -> {
                refuse(home || bootstrap || cluster.isPresent(), "--home, --cluster and --bootstrap are not for elo.");
                yield rate();
            }
            default -> throw new ParameterException(spec.commandLine(), "There is no method '" + method + "': bradley-terry, davidson or elo.");
        };
    }

    private int attack() {
        List<Vote> votes = new ArrayList<>();
        List<Fault> faults = VoteFile.read(file, cluster, (left, right, winner, voter) -> votes.add(new Vote(left, right, winner, voter)));
        if (!faults.isEmpty()) {
            return refuse(faults);
        }
        requireFewEnough(votes.stream().flatMap(vote -> Stream.of(vote.left(), vote.right())).distinct().count());
        if (votes.size() > MOST_ATTACKED) {
            throw new CommandFailure("%s has %,d votes; --attack takes at most %,d. Try a part of them.".formatted(file, votes.size(), MOST_ATTACKED));
        }
        try {
            List<AttackReport> reports = new Simulation(votes, seed.orElse(1L)).run();
            output.print(() -> AttackReports.lines(reports), () -> AttackReports.json(reports));
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(file + ": " + e.getMessage() + ".", e);
        }
    }

    private int rank(PairModel model) {
        PairCounts counts = cluster.isPresent() ? PairCounts.byVoter() : PairCounts.ofVotes();
        List<Fault> faults = VoteFile.read(file, cluster, cluster.isPresent() ? counts::add : (left, right, winner, none) -> counts.add(left, right, winner));
        if (!faults.isEmpty()) {
            return refuse(faults);
        }
        requireFewEnough(counts.items().size());
        Ranking ranking = new Ranking(model, home);
        return print(ranking.of(counts), bootstrap ? ranking.bootstrap(counts, BOOTSTRAP_ROUNDS, new SplittableRandom(BOOTSTRAP_SEED)) : List.of());
    }

    private void requireFewEnough(long items) {
        if (items > MOST_ITEMS) {
            throw new CommandFailure("%s has votes on %,d items; at most %,d can be ranked at once. --method elo takes any number.".formatted(file, items, MOST_ITEMS));
        }
    }

    private int rate() {
        Elo elo = new Elo(ties());
        List<Fault> faults = VoteFile.read(file, Optional.empty(), (left, right, winner, none) -> elo.add(left, right, winner));
        return faults.isEmpty() ? print(elo.standings(), List.of()) : refuse(faults);
    }

    private Ties ties() {
        return switch (ties.orElse("half")) {
            case "half" -> Ties.HALF;
            case "drop" -> Ties.DROP;
            default -> throw new ParameterException(spec.commandLine(), "--ties is half or drop, not '" + ties.orElseThrow() + "'.");
        };
    }

    private int print(Standings standings, List<Bootstrap> bootstraps) {
        output.print(() -> StandingsTable.lines(standings, bootstraps), () -> StandingsJson.of(method, standings, bootstraps));
        return ExitCode.OK;
    }

    private void refuse(boolean isWrong, String message) {
        if (isWrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private int refuse(List<Fault> faults) {
        output.print(List::of, () -> Json.object("ranked", false, "faults", faults.stream().map(Json::fault).toList()));
        faults.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().println("Nothing was ranked: " + (faults.size() == 1 ? "1 fault." : faults.size() + " faults."));
        return ExitCode.SOFTWARE;
    }
}
