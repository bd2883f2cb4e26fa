package io.glossa.local;

import io.glossa.local.client.GatewayClient.Asked;
import io.glossa.local.demo.AnswerPrinter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.Mode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "ask", description = "Ask a question over a collection.", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "QUESTION")
    private String question = "";

    @Option(names = "--collection", required = true, paramLabel = "NAME")
    private String collection = "";

    @Option(
            names = "--answer-language",
            paramLabel = "TAG",
            description = "BCP 47; the question's own by default.",
            converter = LanguageTagConverter.class)
    private @Nullable LanguageTag answerLanguage;

    @Option(
            names = "--mode",
            description = "direct, translate-question, translate-passages, translate-both or auto (default).",
            converter = ModeConverter.class)
    private @Nullable Mode mode;

    @Option(names = "--json", description = "Print the whole response as one line of JSON.")
    private boolean json;

    @Mixin
    private KeyOption key = new KeyOption();

    AskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Asked asked = RunningGateway.get(surroundings, key)
                .ask(new AskRequest(question, collection, answerLanguage, mode, null, null, null));
        if (json) {
            surroundings.out().println(asked.body());
        } else {
            new AnswerPrinter(surroundings.out(), surroundings.colours()).print(asked.response());
        }
        return 0;
    }

    static final class LanguageTagConverter implements ITypeConverter<LanguageTag> {
        @Override
        public LanguageTag convert(String value) {
            try {
                return new LanguageTag(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'%s' is no BCP 47 language tag".formatted(value));
            }
        }
    }

    static final class ModeConverter implements ITypeConverter<Mode> {
        @Override
        public Mode convert(String value) {
            try {
                return Mode.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'%s' is no mode".formatted(value));
            }
        }
    }
}
