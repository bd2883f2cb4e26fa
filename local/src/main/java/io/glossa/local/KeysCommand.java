package io.glossa.local;

import io.glossa.wire.key.CreatedKey;
import io.glossa.wire.key.KeyInfo;
import io.glossa.wire.key.KeyRequest;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "keys",
        description = "Make, list and revoke API keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeysCommand.Create.class, KeysCommand.List.class, KeysCommand.Revoke.class})
final class KeysCommand {

    private KeysCommand() {}

    @Command(
            name = "create",
            description = "Make a key, and print it: it is never shown again.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        private final Surroundings surroundings;

        @Parameters(paramLabel = "NAME", description = "For people, to know it by.")
        private String name = "";

        @Option(names = "--tenant", description = "Whose collections it opens; default by default.")
        private @Nullable String tenant;

        @Option(
                names = "--rights",
                split = ",",
                description = "Of ${COMPLETION-CANDIDATES}; READ alone by default. WRITE needs --principals '*'.")
        private @Nullable Set<Right> rights;

        @Option(names = "--collections", split = ",", description = "That it opens; all by default.")
        private @Nullable Set<String> collections;

        @Option(
                names = "--principals",
                split = ",",
                description = "What its holder is called where a document lists its readers; * sees all documents.")
        private @Nullable Set<String> principals;

        @Option(names = "--requests-per-minute", description = "At most; what the deployment has by default.")
        private @Nullable Integer requestsPerMinute;

        @Option(names = "--concurrent-asks", description = "Questions under way at once, likewise.")
        private @Nullable Integer concurrentAsks;

        @Option(names = "--ingest-bytes-per-hour", description = "In requests that store documents, likewise.")
        private @Nullable Long ingestBytesPerHour;

        @Option(names = "--tokens-per-day", description = "Of language models, likewise.")
        private @Nullable Long tokensPerDay;

        @Option(names = "--days", description = "For how long it is good; for ever by default.")
        private @Nullable Integer days;

        @Mixin
        private KeyOption key = new KeyOption();

        Create(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() throws Exception {
            Instant expires = days == null ? null : Instant.now().plus(Duration.ofDays(days));
            CreatedKey created = RunningGateway.get(surroundings, key)
                    .createKey(new KeyRequest(
                            name,
                            tenant,
                            rights,
                            collections,
                            principals,
                            new Limits(requestsPerMinute, concurrentAsks, ingestBytesPerHour, tokensPerDay),
                            expires));
            surroundings.out().println(created.key());
            return 0;
        }
    }

    @Command(name = "list", description = "List the keys, without their secrets.", mixinStandardHelpOptions = true)
    static final class List implements Callable<Integer> {

        private final Surroundings surroundings;

        @Mixin
        private KeyOption key = new KeyOption();

        List(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() throws Exception {
            for (KeyInfo info : RunningGateway.get(surroundings, key).keys().keys()) {
                surroundings
                        .out()
                        .printf(
                                "%s  %s  tenant %s, rights %s, collections %s, principals %s, %s, %s, %s%n",
                                info.id(),
                                info.name(),
                                info.tenant(),
                                listed(info.rights()),
                                listed(info.collections()),
                                listed(info.principals()),
                                limits(info.limits()),
                                state(info),
                                info.lastUsed() == null ? "never used" : "last used " + info.lastUsed());
            }
            return 0;
        }

        private static String listed(Set<?> names) {
            Set<String> sorted = new TreeSet<>();
            names.forEach(name -> sorted.add(name.toString()));
            return sorted.isEmpty() ? "none" : String.join(",", sorted);
        }

        private static String limits(Limits limits) {
            StringJoiner own = new StringJoiner(" and ", "at most ", "").setEmptyValue("the usual limits");
            if (limits.requestsPerMinute() != null) {
                own.add(limits.requestsPerMinute() + " requests a minute");
            }
            if (limits.concurrentAsks() != null) {
                own.add(limits.concurrentAsks() + " questions at once");
            }
            if (limits.ingestBytesPerHour() != null) {
                own.add(limits.ingestBytesPerHour() + " bytes an hour to store");
            }
            return own.toString();
        }

        private static String state(KeyInfo info) {
            Instant expires = info.expires();
            if (info.revoked() != null) {
                return "revoked " + info.revoked();
            }
            return expires == null
                    ? "good for ever"
                    : (expires.isAfter(Instant.now()) ? "good until " : "expired ") + expires;
        }
    }

    @Command(name = "revoke", description = "Have a key refused from now on.", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {

        private final Surroundings surroundings;

        @Parameters(paramLabel = "ID", description = "The middle part of the key, which the list names first.")
        private String id = "";

        @Mixin
        private KeyOption key = new KeyOption();

        Revoke(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() throws Exception {
            RunningGateway.get(surroundings, key).revokeKey(id);
            return 0;
        }
    }
}
