package io.glossa.local.demo;

import io.glossa.wire.Warning;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.QuoteTranslation;
import io.glossa.wire.answer.QuoteTranslation.QuoteSpan;
import io.glossa.wire.ask.AskResponse;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints an answer so that somebody who sees Glossa for the first time can follow it. */
public final class AnswerPrinter {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean colours;

    public AnswerPrinter(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    public void print(AskResponse response) {
        out.println();
        out.println(styled(
                BOLD,
                "Q [%s] %s"
                        .formatted(
                                response.question().language(),
                                response.question().text())));
        if (!response.question().mixed().isEmpty()) {
            out.println("  words of other languages: "
                    + String.join(", ", response.question().mixed()));
        }
        out.println(styled(
                BOLD,
                "A [%s] %s"
                        .formatted(
                                response.answer().language(), response.answer().text())));
        int number = 0;
        for (Claim claim : response.claims()) {
            for (Citation citation : claim.citations()) {
                number++;
                print(number, claim, citation, response.answer().text());
            }
            claim.warnings().forEach(this::print);
        }
        response.warnings().forEach(this::print);
        out.println(styled(
                DIM,
                "  %s; mode %s: %s; %s"
                        .formatted(
                                response.status()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                                response.mode().used().value(),
                                response.mode().reason(),
                                timings(response.timings()))));
    }

    private void print(int number, Claim claim, Citation citation, String answer) {
        out.printf(
                "  (%d) \"%s\"%n",
                number,
                answer.substring(citation.answerStart(), citation.answerEnd()).strip());
        out.printf("      source [%s]: \"%s\"%n", citation.language(), citation.quote());
        if (citation.translation() != null) {
            out.printf(
                    "      translated [%s]: %s%n",
                    citation.translation().language(), translated(citation.translation()));
        }
        out.printf(
                Locale.ROOT,
                "      in \"%s\" (%s, version %d), characters %d to %d; %s, score %.2f%n",
                citation.title(),
                citation.document(),
                citation.version(),
                citation.start(),
                citation.end(),
                claim.support().name().toLowerCase(Locale.ROOT),
                citation.score());
    }

    /** The translation, in which the quote stands out where its place is known. */
    private String translated(QuoteTranslation translation) {
        String text = translation.text();
        QuoteSpan quote = translation.span();
        return quote == null
                ? text
                : text.substring(0, quote.start())
                        + styled(BOLD, text.substring(quote.start(), quote.end()))
                        + text.substring(quote.end());
    }

    private void print(Warning warning) {
        out.println(styled(DIM, "  ! %s: %s".formatted(warning.code(), warning.detail())));
    }

    private static String timings(Map<String, Double> timings) {
        return timings.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(stage -> "%s %.0f ms".formatted(stage.getKey(), stage.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String styled(String style, String text) {
        return colours ? style + text + PLAIN : text;
    }
}
