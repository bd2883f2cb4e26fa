package io.glossa.local.faults;

import io.glossa.local.demo.HandbookQuestion;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.StackException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Some questions whose answers are right while nothing is broken, to tell when all works again. */
final class KnownAnswers {

    private static final int ENOUGH = 3;

    private final Client client;
    private final String collection;
    private final boolean translates;
    private final List<Known> known = new ArrayList<>();

    /** @param warnings that come with it when nothing is broken */
    private record Known(String question, String document, Set<String> warnings) {}

    private KnownAnswers(Client client, String collection, boolean translates) {
        this.client = client;
        this.collection = collection;
        this.translates = translates;
    }

    static KnownAnswers of(Client client, String collection, List<HandbookQuestion> questions, Rig rig)
            throws IOException, InterruptedException {
        KnownAnswers answers = new KnownAnswers(client, collection, rig.has(Component.TRANSLATION));
        for (HandbookQuestion question : questions) {
            if (question.answerable() && answers.known.size() < ENOUGH) {
                String document = Objects.requireNonNull(question.document());
                answers.ask(question.question())
                        .filter(answer -> cites(answer, document))
                        .ifPresent(
                                answer -> answers.known.add(new Known(question.question(), document, codes(answer))));
            }
        }
        if (answers.known.size() < ENOUGH || !answers.translatesAgain()) {
            throw new StackException(
                    "Before anything is broken only %d questions are answered rightly, and translation %s"
                            .formatted(answers.known.size(), answers.translatesAgain() ? "works" : "fails"));
        }
        return answers;
    }

    /** Whether each is answered as it was, from the right document and without another warning, and texts are translated. */
    boolean areBack() throws InterruptedException {
        try {
            for (Known each : known) {
                Optional<AskResponse> answer = ask(each.question)
                        .filter(it -> cites(it, each.document) && each.warnings.containsAll(codes(it)));
                if (answer.isEmpty()) {
                    return false;
                }
            }
            return translatesAgain();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Optional<AskResponse> ask(String question) throws IOException, InterruptedException {
        return client.ask(collection, question).findAnswer();
    }

    /** What the copying model gives is no translation, but it came. */
    private boolean translatesAgain() throws IOException, InterruptedException {
        if (!translates) {
            return true;
        }
        // Never the same text twice, or the cache would answer.
        String text = "The pump is serviced every %d months.".formatted(System.nanoTime());
        Reply reply = client.translate(
                new TranslationRequest(List.of(text), new LanguageTag("en"), new LanguageTag("de"), null));
        return reply.successful()
                && reply.read(TranslationResponse.class).translations().getFirst().warnings().stream()
                        .noneMatch(warning -> warning.code().equals("deadline-exceeded"));
    }

    private static boolean cites(AskResponse answer, String document) {
        return answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .anyMatch(citation -> citation.document().equals(document));
    }

    private static Set<String> codes(AskResponse answer) {
        return answer.warnings().stream().map(Warning::code).collect(Collectors.toSet());
    }
}
