package io.glossa.evaluation.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demo handbook keeps what its README promises. */
class HandbookTests {

    private static final Path HANDBOOK = Path.of("..", "handbook");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Page> pages = pages();
    private final List<Question> questions = questions();

    record Page(String id, String language, String text) {}

    record Source(String document, String evidence) {}

    /** As the scorecard reads it; offsets in UTF-16 code units. */
    record Answer(String document, int start, int end, String text) {}

    record Question(
            String id,
            String question,
            String language,
            @Nullable String document,
            boolean answerable,
            boolean mixed,
            boolean demo,
            @Nullable String answer,
            @Nullable String evidence,
            @Nullable String row,
            @Nullable List<Source> also,
            @Nullable List<Answer> answers) {

        /** Every pair of document and evidence that the answer needs. */
        Stream<Source> sources() {
            Stream<Source> first = answerable ? Stream.of(new Source(document, evidence)) : Stream.empty();
            return Stream.concat(first, also == null ? Stream.empty() : also.stream());
        }
    }

    @Test
    void thereAreEnoughDocumentsLanguagesAndScripts() {
        assertThat(pages).hasSizeGreaterThanOrEqualTo(44);
        assertThat(pages.stream().map(Page::language).distinct())
                .hasSizeGreaterThanOrEqualTo(8)
                .contains("en", "vi", "de", "es", "ru", "zh", "ar", "hi");
        assertThat(pages.stream().map(page -> script(page.text())).distinct()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyDocumentHasATitleAndAReadableLength() {
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.text()).startsWith("# ").endsWith("\n");
            assertThat(words(page)).as(page.id()).isBetween(60, 220);
        });
    }

    @Test
    void identifiersAreUnique() {
        assertThat(pages).extracting(Page::id).doesNotHaveDuplicates();
        assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(questions).extracting(Question::question).doesNotHaveDuplicates();
    }

    @Test
    void everyEvidenceStandsVerbatimInItsDocumentAndNowhereElse() {
        assertThat(questions.stream().flatMap(Question::sources))
                .allSatisfy(source -> assertThat(pages.stream()
                                .filter(page -> page.text().contains(source.evidence()))
                                .map(Page::id))
                        .as(source.evidence())
                        .containsExactly(source.document()));
    }

    @Test
    void theScorecardsAnswersAreTheEvidenceWithItsOffsets() {
        assertThat(questions).allSatisfy(question -> {
            List<Answer> answers = question.answers() == null ? List.of() : question.answers();
            assertThat(answers.stream().map(answer -> new Source(answer.document(), answer.text())))
                    .as(question.id())
                    .containsExactlyElementsOf(question.sources().toList());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(textOf(answer.document()).substring(answer.start(), answer.end()))
                            .isEqualTo(answer.text()));
        });
    }

    @Test
    void answerableQuestionsNameAnswerAndEvidenceAndTheOthersNeither() {
        assertThat(questions).hasSizeGreaterThanOrEqualTo(30).allSatisfy(question -> {
            boolean complete = Stream.of(question.document(), question.answer(), question.evidence())
                    .allMatch(value -> value != null && !value.isBlank());
            boolean empty = question.document() == null && question.answer() == null && question.evidence() == null;
            assertThat(question.answerable() ? complete : empty)
                    .as(question.id())
                    .isTrue();
        });
        assertThat(questions.stream().filter(question -> !question.answerable()))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void questionsStandInAnotherLanguageThanTheirEvidenceUnlessTheyStandForARow() {
        assertThat(questions.stream().filter(question -> question.answerable() && question.row() == null))
                .allSatisfy(question -> assertThat(languageOf(question.document()))
                        .as(question.id())
                        .isNotEqualTo(question.language()));
    }

    @Test
    void theFiveRowsAreThere() {
        assertThat(questions)
                .filteredOn(question -> question.row() != null)
                .extracting(Question::row)
                .containsExactlyInAnyOrder("en-en-en", "en-vi-en", "vi-en-vi", "vi-vi-vi", "en-many-en");
        assertThat(questions)
                .filteredOn(question -> question.row() != null)
                .allSatisfy(question -> assertThat(question.row())
                        .isEqualTo(
                                String.join("-", question.language(), sourceLanguages(question), question.language())));
    }

    @Test
    void atLeastTwoQuestionsAreCodeSwitched() {
        assertThat(questions.stream().filter(Question::mixed)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theSixOfTheDemoAreAnswerableAndSpreadOverLanguages() {
        List<Question> demo = questions.stream().filter(Question::demo).toList();
        assertThat(demo).hasSize(6).allMatch(Question::answerable);
        assertThat(demo).extracting(Question::language).doesNotHaveDuplicates().contains("en");
        assertThat(demo)
                .extracting(question -> languageOf(question.document()))
                .doesNotHaveDuplicates()
                .contains("en");
    }

    private String sourceLanguages(Question question) {
        Set<String> languages =
                question.sources().map(source -> languageOf(source.document())).collect(Collectors.toSet());
        return languages.size() == 1 ? languages.iterator().next() : "many";
    }

    private String textOf(String document) {
        return pages.stream()
                .filter(page -> page.id().equals(document))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private String languageOf(String document) {
        return pages.stream()
                .filter(page -> page.id().equals(document))
                .findFirst()
                .orElseThrow()
                .language();
    }

    /** The script of the most letters. */
    private static UnicodeScript script(String text) {
        return text
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(script -> script, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static int words(Page page) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(page.language()));
        breaks.setText(page.text());
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return words;
    }

    private static List<Page> pages() {
        try (Stream<Path> files = Files.walk(HANDBOOK.resolve("documents"))) {
            return files.filter(Files::isRegularFile).map(HandbookTests::page).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Page page(Path file) {
        try {
            String id = file.getFileName().toString().replaceFirst("\\.md$", "");
            return new Page(id, file.getParent().getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Question> questions() {
        try (Stream<String> lines = Files.lines(HANDBOOK.resolve("questions.ndjson"))) {
            return lines.map(line -> JSON.readValue(line, Question.class)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
