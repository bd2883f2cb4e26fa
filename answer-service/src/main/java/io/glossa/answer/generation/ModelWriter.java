package io.glossa.answer.generation;

import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.StatementSplitter;
import io.glossa.answer.generation.LanguageModelException.Reason;
import io.glossa.answer.languagecontract.LanguageContract;
import io.glossa.answer.languagecontract.LanguageContract.Compliance;
import io.glossa.answer.languagecontract.LeftAsTheyAre;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Lets a language model write from numbered evidence sentences, in the answer's language. A text that is not in that
 * language is asked for once more while there is time; whichever of the two keeps the language better is taken.
 */
final class ModelWriter implements Writer {

    /** A repair reads a cached prompt but writes as much again: with less time left than this it would be cut off. */
    private static final double TIME_FOR_REPAIR = 0.4;

    private static final Pattern FULL_STOP = Pattern.compile("[\\p{Punct}\\p{Po}]+$");

    private final LanguageModel model;
    private final LanguageModelProperties properties;
    private final PromptSources sources;
    private final StatementSplitter splitter;
    private final LanguageContract contract;
    private final PromptMetrics metrics;

    ModelWriter(
            LanguageModel model,
            LanguageModelProperties properties,
            StatementSplitter splitter,
            LanguageContract contract,
            PromptMetrics metrics) {
        this.model = model;
        this.properties = properties;
        this.sources = new PromptSources(properties);
        this.splitter = splitter;
        this.contract = contract;
        this.metrics = metrics;
    }

    @Override
    public Draft write(AnswerRequest request) {
        Deadline deadline = Deadline.in(properties.timeout());
        PromptTexts texts = PromptTexts.in(request.answerLanguage());
        List<PromptSource> chosen = sources.choose(request.evidence());
        metrics.count(request.evidence(), chosen);
        if (chosen.isEmpty()) {
            return new Draft.NoAnswer();
        }
        LeftAsTheyAre names = namesIn(request, chosen);
        String grammar = AnswerGrammar.of(request.answerLanguage(), names.words(), chosen.size());
        List<Message> messages =
                List.of(new SystemMessage(texts.system()), new UserMessage(texts.user(request.question(), chosen)));
        Completion completion = model.complete(request.answerLanguage(), messages, grammar, deadline);
        if (ModelText.saysNoAnswer(completion.text(), texts.noAnswer())) {
            return new Draft.NoAnswer();
        }
        Attempt first = attempt(completion, request, chosen, names);
        if (first.compliance().isClean()) {
            return first.written(List.of());
        }
        Attempt second = repaired(messages, completion, texts, grammar, deadline, request, chosen, names);
        Warning repaired =
                new Warning("answer-repaired", "The model was asked again to keep to the answer's language.");
        return second != null && second.compliance().isBetterThan(first.compliance())
                ? second.written(List.of(repaired))
                : first.written(second == null ? List.of() : List.of(repaired));
    }

    private @Nullable Attempt repaired(
            List<Message> messages,
            Completion first,
            PromptTexts texts,
            @Nullable String grammar,
            Deadline deadline,
            AnswerRequest request,
            List<PromptSource> chosen,
            LeftAsTheyAre names) {
        Duration needed = Duration.ofNanos((long) (properties.timeout().toNanos() * TIME_FOR_REPAIR));
        if (deadline.remaining().compareTo(needed) < 0) {
            return null;
        }
        List<Message> again = new ArrayList<>(messages);
        again.add(new AssistantMessage(first.text()));
        again.add(new UserMessage(texts.repair()));
        try {
            Completion second = model.complete(request.answerLanguage(), again, grammar, deadline);
            return ModelText.saysNoAnswer(second.text(), texts.noAnswer())
                    ? null
                    : attempt(second, request, chosen, names);
        } catch (LanguageModelException e) {
            // The first text is still there, and is marked for what it is.
            return null;
        }
    }

    private Attempt attempt(
            Completion completion, AnswerRequest request, List<PromptSource> chosen, LeftAsTheyAre names) {
        ModelText text = ModelText.cleaned(completion);
        if (text.text().isBlank()) {
            throw new LanguageModelException(Reason.EMPTY, "The language model wrote nothing that can be read");
        }
        List<Integer> sourceIndices = chosen.stream().map(PromptSource::index).toList();
        StatedText stated = splitter.split(text.text(), request.answerLanguage(), sourceIndices);
        if (stated.statements().isEmpty()) {
            throw new LanguageModelException(Reason.EMPTY, "The language model wrote only citation numbers");
        }
        if (repeatsOwnLanguage(stated, request, chosen)) {
            throw new LanguageModelException(
                    Reason.REPEATED,
                    "The language model only repeated a source in the answer's language, though another is more like"
                            + " the question");
        }
        StatedText complete = text.cutOff() ? stated.withoutUnfinished() : stated;
        return new Attempt(complete, contract.check(complete, request.answerLanguage(), names), text.cutOff(), request);
    }

    /**
     * Whether the model only copied sentences that were in its language already, past a source in another that is more like
     * the question. Small models do that when they cannot read the other; what they copied is then no answer.
     */
    private static boolean repeatsOwnLanguage(StatedText stated, AnswerRequest request, List<PromptSource> chosen) {
        LanguageTag own = request.answerLanguage().primary();
        Predicate<PromptSource> inOwn = source ->
                request.evidence().get(source.index()).language().primary().equals(own);
        if (chosen.stream().findFirst().filter(inOwn).isPresent()) {
            return false;
        }
        Set<String> copies = chosen.stream()
                .filter(inOwn)
                .map(source -> withoutFullStop(source.text()))
                .collect(Collectors.toSet());
        return stated.statements().stream()
                .allMatch(statement -> copies.contains(withoutFullStop(stated.textOf(statement))));
    }

    private static String withoutFullStop(String sentence) {
        return FULL_STOP.matcher(sentence.strip()).replaceFirst("");
    }

    private static LeftAsTheyAre namesIn(AnswerRequest request, List<PromptSource> chosen) {
        List<Evidence> read = chosen.stream()
                .map(source -> request.evidence().get(source.index()))
                .toList();
        return LeftAsTheyAre.in(request.question(), read);
    }

    private record Attempt(StatedText text, Compliance compliance, boolean cutOff, AnswerRequest request) {

        Draft.Written written(List<Warning> more) {
            List<Warning> warnings = new ArrayList<>(more);
            if (cutOff) {
                warnings.add(new Warning("answer-cut-off", "The model's text was longer than it may be and was cut."));
            }
            if (!text.invented().isEmpty()) {
                warnings.add(new Warning(
                        "citation-invented",
                        "The model cited sources that do not exist: %s.".formatted(text.invented())));
            }
            return new Draft.Written(AnswerResponse.Writer.MODEL, request.answerLanguage(), text, warnings);
        }
    }
}
