package org.shipworthy.cli;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.accounts.LastOwnerException;
import org.shipworthy.accounts.Role;
import org.shipworthy.accounts.SignInLink;
import org.shipworthy.accounts.User;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Json;
import org.shipworthy.settings.Settings;
import org.shipworthy.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code user}: who may work at the desk. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND", description = "Add, list and remove the people who work at the desk.")
public final class UserCommand implements Runnable {

    /** Where the desk takes sign-in links; the token follows. */
    private static final String SIGN_IN = "/desk/sign-in/";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Add, link, list or remove?");
    }

    @Command(name = "add", description = {
        "Add somebody, or change the role of one who is there, and print a link that signs them in.",
        "The link works once, for 30 minutes."})
    void add(@Mixin AddressFlags flags, @Mixin Output output,
            @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Who.") String email,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "owner: may do everything; editor: everything but the care of users; member: keep briefs with the others and vote on them.") String role) {
        EmailAddress address = address(email);
        Role known = Role.find(role).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no role '" + role + "': owner, editor or member."));
        Settings settings = flags.settings();
        print(output, settings, with(settings, accounts -> accounts.addUser(address, Optional.of(known))));
    }

    @Command(name = "link", description = {
        "Print a new link that signs somebody in; an earlier one stops working.",
        "The link works once, for 30 minutes."})
    void link(@Mixin AddressFlags flags, @Mixin Output output,
            @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Who.") String email) {
        EmailAddress address = address(email);
        Settings settings = flags.settings();
        print(output, settings, with(settings, accounts -> {
            if (accounts.listUsers().stream().noneMatch(user -> user.email().equals(address))) {
                throw noSuchUser(address);
            }
            return accounts.addUser(address, Optional.empty());
        }));
    }

    @Command(name = "list", description = "List who may work at the desk, and as what.")
    void list(@Mixin DataFlags flags, @Mixin Output output) {
        List<User> users = with(flags.settings(), Accounts::listUsers);
        output.print(
                () -> users.stream().map(user -> "%-6s  %s".formatted(user.role().key(), user.email().value())).toList(),
                () -> users.stream()
                        .map(user -> Json.object("email", user.email().value(), "role", user.role().key(), "added", user.addedAt().toString()))
                        .toList());
    }

    @Command(name = "remove", description = "Remove somebody, who is signed out everywhere.")
    void remove(@Mixin DataFlags flags,
            @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Who.") String email) {
        EmailAddress address = address(email);
        if (!with(flags.settings(), accounts -> accounts.removeUser(address))) {
            throw noSuchUser(address);
        }
    }

    private EmailAddress address(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "'" + text + "' is not a mail address."));
    }

    private static CommandFailure noSuchUser(EmailAddress address) {
        return new CommandFailure("There is no user " + address.value() + ". 'user list' shows who there is.");
    }

    private static <T> T with(Settings settings, Function<Accounts, T> work) {
        try (Database database = Database.open(Storage.of(settings))) {
            return work.apply(new Accounts(database, InstantSource.system(), new SecureRandom()));
        } catch (LastOwnerException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private static void print(Output output, Settings settings, SignInLink link) {
        URI address = URI.create(settings.baseUrl() + SIGN_IN + link.token().value());
        output.print(
                () -> List.of(address.toString()),
                () -> Json.object("link", address.toString(), "expires", link.expiresAt().toString(),
                        "email", link.user().email().value(), "role", link.user().role().key()));
    }
}
