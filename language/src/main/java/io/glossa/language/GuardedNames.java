package io.glossa.language;

import io.glossa.wire.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether each name and code of a claim stands in its source. */
final class GuardedNames {

    List<Difference> codes(String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        List<Difference> differences = new ArrayList<>();
        String haystack = squeezed(source);
        for (NameMention mention : Names.find(claim, claimLanguage)) {
            boolean literal = switch (mention.kind()) {
                case CODE, URL, EMAIL -> true;
                case NAME, QUOTED -> false;
            };
            if (literal && !haystack.contains(squeezed(mention.text()))) {
                differences.add(new Difference(Difference.Kind.CODE, mention.span(), mention.text(), null));
            }
        }
        return differences;
    }

    List<Difference> compare(String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        return List.of();
    }

    private static String squeezed(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}./_]", "");
    }
}
