package io.glossa.translation.provider;

import static java.util.stream.Collectors.joining;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import io.glossa.service.usage.TokenMeter;
import io.glossa.translation.protection.FoundTerm;
import io.glossa.translation.protection.Literal;
import io.glossa.translation.provider.ProviderFailure.Kind;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.chat.prompt.PromptTemplate;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.core.io.ClassPathResource;

/** Has a language model translate, at temperature 0, one text a call: small models lose count of several. */
final class LanguageModelProvider implements Provider {

    static final String NAME = "language-model";

    private static final PromptTemplate INSTRUCTION = prompt("translate.txt");
    private static final PromptTemplate LITERALS = prompt("translate-literals.txt");
    private static final PromptTemplate NAMES = prompt("translate-names.txt");
    private static final PromptTemplate TERMS = prompt("translate-terms.txt");
    private static final PromptTemplate COMPLAINT = prompt("translate-again.txt");
    private static final int PROMPTS = Stream.of(INSTRUCTION, LITERALS, NAMES, TERMS, COMPLAINT)
            .map(PromptTemplate::getTemplate)
            .collect(joining("\n"))
            .hashCode();

    /** A translation needs about as many tokens as its text has characters, and more in scripts far from English. */
    private static final int TOKENS_PER_CHARACTER = 3;

    private static final int LEAST_TOKENS = 48;
    private static final int MOST_TOKENS = 2048;

    private final LanguageModelSettings settings;
    private final ChatModel model;

    LanguageModelProvider(LanguageModelSettings settings) {
        this.settings = settings;
        this.model = OpenAiChatModel.builder().options(options(MOST_TOKENS)).build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean canRepair(Job job) {
        return true;
    }

    /** Another model or another prompt translates otherwise. */
    @Override
    public String edition() {
        return "%s/%08x".formatted(settings.model(), PROMPTS);
    }

    @Override
    public String translate(Job job) {
        int tokens = Math.clamp(
                LEAST_TOKENS + (long) TOKENS_PER_CHARACTER * job.text().length(), LEAST_TOKENS, MOST_TOKENS);
        List<Message> messages = messages(job);
        ChatResponse response = call(new Prompt(messages, options(tokens)));
        TokenMeter.add(messages, response);
        return translation(response);
    }

    private ChatResponse call(Prompt prompt) {
        try {
            return model.call(prompt);
        } catch (OpenAIServiceException e) {
            throw new ProviderFailure(
                    NAME, Kind.REFUSED, "The language model refused with status %d.".formatted(e.statusCode()), e);
        } catch (OpenAIIoException e) {
            throw new ProviderFailure(NAME, Kind.UNREACHABLE, "The language model is not reachable.", e);
        } catch (OpenAIException e) {
            throw new ProviderFailure(NAME, Kind.UNREADABLE, "The language model's answer is no completion.", e);
        }
    }

    private static List<Message> messages(Job job) {
        Map<String, Object> values = Map.of(
                "source",
                job.source().isDetermined() ? nameOf(job.source()) : "its language",
                "target",
                nameOf(job.target()),
                "complaint",
                Objects.requireNonNullElse(job.complaint(), ""),
                "literals",
                listed(job.demands().literals().stream().map(Literal::text)),
                "names",
                listed(job.demands().names().stream()),
                "terms",
                listed(job.demands().terms().stream().map(LanguageModelProvider::written)));
        StringBuilder instruction = new StringBuilder(INSTRUCTION.render(values));
        if (!job.demands().literals().isEmpty()) {
            instruction.append(LITERALS.render(values));
        }
        if (!job.demands().names().isEmpty()) {
            instruction.append(NAMES.render(values));
        }
        if (!job.demands().terms().isEmpty()) {
            instruction.append(TERMS.render(values));
        }
        if (job.complaint() != null) {
            instruction.append(COMPLAINT.render(values));
        }
        return List.of(new SystemMessage(instruction.toString()), new UserMessage(job.text()));
    }

    private static String written(FoundTerm found) {
        return "%s = %s".formatted(found.term().source(), found.term().target());
    }

    private static String listed(Stream<String> items) {
        return items.distinct().collect(joining("; "));
    }

    private static String translation(@Nullable ChatResponse response) {
        Generation generation = response == null ? null : response.getResult();
        String text = generation == null ? null : generation.getOutput().getText();
        if (generation == null || text == null || text.isBlank()) {
            throw new ProviderFailure(NAME, Kind.UNREADABLE, "The language model wrote nothing.");
        }
        if ("length".equalsIgnoreCase(generation.getMetadata().getFinishReason())) {
            throw new ProviderFailure(NAME, Kind.UNREADABLE, "The language model did not come to an end.");
        }
        return text.strip();
    }

    private OpenAiChatOptions options(int maxTokens) {
        OpenAiChatOptions.Builder options = OpenAiChatOptions.builder();
        options.baseUrl(settings.baseUrl().toString());
        options.apiKey(settings.apiKey() == null || settings.apiKey().isBlank() ? "none" : settings.apiKey());
        options.model(settings.model());
        options.temperature(0.0);
        options.maxTokens(maxTokens);
        options.timeout(settings.timeout());
        options.maxRetries(0);
        return options.build();
    }

    /** The language's English name, with its script where the tag names one. */
    private static String nameOf(LanguageTag language) {
        Locale locale = language.locale();
        String script = locale.getDisplayScript(Locale.ENGLISH);
        String name = locale.getDisplayLanguage(Locale.ENGLISH);
        return script.isEmpty() ? name : "%s (%s)".formatted(name, script);
    }

    private static PromptTemplate prompt(String name) {
        return new PromptTemplate(new ClassPathResource("prompts/" + name));
    }
}
