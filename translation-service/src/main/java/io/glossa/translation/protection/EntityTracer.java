package io.glossa.translation.protection;

import io.glossa.language.Difference;
import io.glossa.language.Guard;
import io.glossa.language.NameMention;
import io.glossa.language.Names;
import io.glossa.language.Numbers;
import io.glossa.language.NumericMention;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.translation.Entity;
import io.glossa.wire.translation.Entity.Evidence;
import io.glossa.wire.translation.Entity.Kind;
import io.glossa.wire.translation.TranslationResponse.TermUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a text's entities in its translation: literals by their characters, numbers by their values, names by their
 * characters, their sound, or a table of names. Made for pieces of a few sentences. Safe for concurrent use.
 */
public final class EntityTracer {

    private final Numbers numbers = new Numbers();
    private final Guard guard = new Guard(numbers);
    private final KnownNames knownNames;

    public EntityTracer(KnownNames knownNames) {
        this.knownNames = knownNames;
    }

    /** The entities of {@code text} in its order, with what became of each. */
    public List<Entity> trace(
            String text,
            LanguageTag source,
            String translation,
            LanguageTag target,
            List<String> protectedTerms,
            List<FoundTerm> terms) {
        List<Literal> literals = Literals.in(text, protectedTerms);
        Places places = new Places(translation);
        List<Entity> entities = new ArrayList<>();
        literals.forEach(literal -> entities.add(literal(literal, places)));
        List<TextSpan> taken =
                new ArrayList<>(literals.stream().map(Literal::span).toList());
        List<NumericMention> mentions = numbers.written(text, source).stream()
                .filter(mention -> isFree(mention.span(), taken))
                .toList();
        addNumbers(mentions, text, source, translation, target, entities);
        mentions.forEach(mention -> taken.add(mention.span()));
        terms.forEach(term -> taken.add(term.span()));
        addNames(text, source, translation, target, taken, entities);
        addQuotations(text, source, translation, target, entities);
        entities.sort(Comparator.comparingInt(entity -> entity.source().start()));
        return List.copyOf(entities);
    }

    /** Where the glossary's translations of a text's terms stand in its translation, inflected or not. */
    public List<TermUse> terms(List<FoundTerm> terms, String text, String translation, LanguageTag target) {
        Map<String, List<TextSpan>> places = new HashMap<>();
        List<TermUse> uses = new ArrayList<>();
        for (FoundTerm found : terms) {
            List<TextSpan> open = places.computeIfAbsent(
                    found.term().target(), wanted -> new ArrayList<>(TermForms.find(wanted, translation, target)));
            TextSpan place = open.isEmpty() ? null : open.removeFirst();
            uses.add(new TermUse(found.span().of(text), found.term().target(), found.span(), place));
        }
        return uses;
    }

    private static Entity literal(Literal literal, Places places) {
        TextSpan place = places.next(literal.text());
        return new Entity(
                literal.kind(),
                literal.text(),
                literal.span(),
                place,
                place != null,
                place == null ? Evidence.NONE : Evidence.VERBATIM);
    }

    private void addNumbers(
            List<NumericMention> mentions,
            String text,
            LanguageTag source,
            String translation,
            LanguageTag target,
            List<Entity> entities) {
        if (mentions.isEmpty()) {
            return;
        }
        List<TextSpan> lost = guard.compare(text, source, translation, target).stream()
                .filter(difference ->
                        difference.kind() == Difference.Kind.NUMBER || difference.kind() == Difference.Kind.DATE)
                .map(Difference::span)
                .toList();
        List<NumericMention> open = new ArrayList<>(numbers.find(translation, target));
        for (NumericMention mention : mentions) {
            Optional<NumericMention> partner =
                    open.stream().filter(mention::agreesWith).findFirst();
            partner.ifPresent(open::remove);
            boolean survived = isFree(mention.span(), lost);
            TextSpan place = partner.map(NumericMention::span).orElse(null);
            boolean same =
                    place != null && place.of(translation).equals(mention.span().of(text));
            Evidence evidence = same ? Evidence.VERBATIM : Evidence.VALUE;
            entities.add(new Entity(
                    Kind.NUMBER,
                    mention.span().of(text),
                    mention.span(),
                    place,
                    survived,
                    survived ? evidence : Evidence.NONE));
        }
    }

    private void addNames(
            String text,
            LanguageTag source,
            String translation,
            LanguageTag target,
            List<TextSpan> taken,
            List<Entity> entities) {
        NameSearch search = new NameSearch(translation, target, knownNames);
        for (NameMention mention : Names.find(text, source)) {
            if (mention.kind() == NameMention.Kind.NAME && isFree(mention.span(), taken)) {
                entities.add(search.find(mention, source));
            }
        }
    }

    /**
     * Quoted words are translated or kept, as they are a motto or a brand. Either is right; that they are no quotation any
     * more may be, and is not called a loss.
     */
    private static void addQuotations(
            String text, LanguageTag source, String translation, LanguageTag target, List<Entity> entities) {
        List<NameMention> quoted = quotations(text, source);
        List<NameMention> there = quoted.isEmpty() ? List.of() : quotations(translation, target);
        for (int i = 0; i < quoted.size(); i++) {
            NameMention phrase = quoted.get(i);
            int verbatim = translation.indexOf(phrase.text());
            TextSpan place = null;
            if (verbatim >= 0) {
                place = new TextSpan(verbatim, verbatim + phrase.text().length());
            } else if (there.size() == quoted.size()) {
                place = there.get(i).span();
            }
            Evidence evidence = verbatim >= 0 ? Evidence.VERBATIM : Evidence.QUOTATION_MARKS;
            entities.add(new Entity(
                    Kind.QUOTED,
                    phrase.text(),
                    phrase.span(),
                    place,
                    place == null ? null : true,
                    place == null ? Evidence.NONE : evidence));
        }
    }

    private static List<NameMention> quotations(String text, LanguageTag language) {
        return Names.find(text, language).stream()
                .filter(mention -> mention.kind() == NameMention.Kind.QUOTED)
                .toList();
    }

    private static boolean isFree(TextSpan span, List<TextSpan> taken) {
        return taken.stream().noneMatch(span::overlaps);
    }

    /** Where literals stand in a translation; a second one of the same characters stands after the first. */
    private static final class Places {

        private final String translation;
        private final List<TextSpan> used = new ArrayList<>();

        Places(String translation) {
            this.translation = translation;
        }

        @Nullable
        TextSpan next(String literal) {
            for (int start = translation.indexOf(literal);
                    start >= 0;
                    start = translation.indexOf(literal, start + 1)) {
                TextSpan place = new TextSpan(start, start + literal.length());
                if (isFree(place, used)) {
                    used.add(place);
                    return place;
                }
            }
            return null;
        }
    }
}
