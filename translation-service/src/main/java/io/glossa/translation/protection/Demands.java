package io.glossa.translation.protection;

import io.glossa.language.NameMention;
import io.glossa.language.Names;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.Entity;
import java.util.List;

/**
 * What one text demands of its translation.
 *
 * @param protectedTerms of the request, whether the text has them or not
 * @param repair whether a translation that does not meet them is tried once more
 * @param literals that a translator is told of or has masked
 * @param names that a translator is told of
 * @param terms of the glossary that the text has, as they stand in it
 * @param version of the glossary; translations of one text under different ones differ
 */
public record Demands(
        List<String> protectedTerms,
        boolean repair,
        List<Literal> literals,
        List<String> names,
        List<FoundTerm> terms,
        String version) {

    public static final Demands NONE = new Demands(List.of(), false, List.of(), List.of(), List.of(), "");
    private static final String BARE = "bare";

    public Demands {
        literals = List.copyOf(literals);
        names = List.copyOf(names);
        terms = List.copyOf(terms);
    }

    public static Demands of(String text, LanguageTag language, Requirements requirements) {
        List<FoundTerm> terms = requirements.find(text, language);
        List<Literal> literals = Literals.in(text, requirements.protectedTerms());
        if (!requirements.entities()) {
            List<Literal> asked = literals.stream()
                    .filter(literal -> literal.kind() == Entity.Kind.TERM)
                    .toList();
            return new Demands(
                    requirements.protectedTerms(),
                    requirements.hasTerms(),
                    asked,
                    List.of(),
                    terms,
                    BARE + requirements.version());
        }
        List<String> names = Names.find(text, language).stream()
                .filter(mention -> mention.kind() == NameMention.Kind.NAME)
                .map(NameMention::text)
                .distinct()
                .toList();
        return new Demands(requirements.protectedTerms(), true, literals, names, terms, requirements.version());
    }
}
