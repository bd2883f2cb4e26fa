package io.glossa.gateway.mcp;

import io.glossa.gateway.ask.AskListener;
import io.glossa.gateway.ask.Asking;
import io.glossa.gateway.ask.ClaimPolicies;
import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.translate.Translate;
import io.glossa.gateway.translation.Origins;
import io.glossa.gateway.translation.Translated;
import io.glossa.gateway.translation.Translations;
import io.glossa.gateway.translation.Untranslated;
import io.glossa.gateway.web.CleanText;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.audit.AuditEntry.Action;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.modelcontextprotocol.common.McpTransportContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.stereotype.Component;

/** What a model can have Glossa do. Everything is read only, and a failure is the tool's error with its reason. */
@Component
class GlossaTools {

    private static final String LANGUAGE = "BCP 47 tag, e.g. vi.";
    private static final String COLLECTION = "Name of the collection; the resource glossa://collections lists them.";
    private static final Duration TRANSLATION_DEADLINE = Duration.ofSeconds(30);

    private final Asking asking;
    private final RetrievalApi retrieval;
    private final Translations translations;
    private final Translate translate;
    private final ClaimPolicies policies;
    private final ToolFailures failures;
    private final Capacity capacity;

    GlossaTools(
            Asking asking,
            RetrievalApi retrieval,
            Translations translations,
            Translate translate,
            ClaimPolicies policies,
            ToolFailures failures,
            Capacity capacity) {
        this.asking = asking;
        this.retrieval = retrieval;
        this.translations = translations;
        this.translate = translate;
        this.policies = policies;
        this.failures = failures;
        this.capacity = capacity;
    }

    @McpTool(
            name = "ask",
            title = "Ask the documents",
            description = "Answers a question from documents in any language. Each claim names the exact characters of"
                    + " the sources that support it; 'quote' is verbatim, in the source's language. 'status' is"
                    + " 'abstained' when the documents do not answer, 'needs-review' when a person has to release the"
                    + " answer first. Show a claim's citations with the claim.",
            annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    AskResponse ask(
            McpTransportContext context,
            @McpToolParam(description = "The question, in any language.") String question,
            @McpToolParam(description = COLLECTION) String collection,
            @McpToolParam(
                            description = "Language of the answer: " + LANGUAGE + " The question's own when absent.",
                            required = false)
                    @Nullable
                    String answerLanguage,
            @McpToolParam(description = "Languages of the sources to search; all when absent.", required = false)
                    @Nullable
                    List<String> languages,
            @McpToolParam(
                            description =
                                    "direct, translate-question, translate-passages, translate-both or auto (when absent).",
                            required = false)
                    @Nullable
                    String mode) {
        AskResponse response = failures.told(
                context,
                () -> asking.ask(
                        McpCallers.of(context, Action.ASK, collection),
                        new AskRequest(
                                question,
                                collection,
                                answerLanguage == null ? null : LanguageTag.of(answerLanguage),
                                mode == null ? null : Mode.of(mode),
                                null,
                                null,
                                tags(languages)),
                        AskListener.NONE));
        McpCallers.facts(context).answered(response);
        return response;
    }

    @McpTool(
            name = "search",
            title = "Search the documents",
            description = "The passages that may answer a question, in whatever language they stand, best first."
                    + " Offsets are UTF-16 code units into the document's text.",
            annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    SearchResult search(
            McpTransportContext context,
            @McpToolParam(description = "The question, in any language.") String question,
            @McpToolParam(description = COLLECTION) String collection,
            @McpToolParam(description = "Languages of the sources to search; all when absent.", required = false)
                    @Nullable
                    List<String> languages,
            @McpToolParam(description = "How many passages, 1 to 100; 10 when absent.", required = false) @Nullable
                    Integer limit) {
        return failures.told(context, () -> {
            CleanText.require("question", question);
            CleanText.require("collection", collection);
            Reader reader = McpCallers.of(context, Action.SEARCH, collection);
            SearchRequest request = new SearchRequest(question, collection, null, tags(languages), limit, null);
            SearchResult found = capacity.within(Work.SEARCH, () -> retrieval.search(reader, request));
            McpCallers.facts(context).items(found.passages().size());
            return found;
        });
    }

    @McpTool(
            name = "translate",
            title = "Translate",
            description = "Translates texts, keeping names and numbers. A text that could not be translated, or that a"
                    + " person has to release first, comes back as null, and 'warnings' says why.",
            annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false))
    Translation translate(
            McpTransportContext context,
            @McpToolParam(description = "The texts.") List<String> texts,
            @McpToolParam(description = "Language to translate into: " + LANGUAGE) String target,
            @McpToolParam(
                            description = "Language of the texts: " + LANGUAGE + " Identified when absent.",
                            required = false)
                    @Nullable
                    String source,
            @McpToolParam(
                            description = "Collection whose glossary counts; none when absent. " + COLLECTION,
                            required = false)
                    @Nullable
                    String collection) {
        return failures.told(context, () -> {
            Origins origins = Origins.NONE;
            if (collection == null) {
                McpCallers.facts(context).action(Action.TRANSLATE.value());
            } else {
                CleanText.require("collection", collection);
                Reader reader = McpCallers.of(context, Action.TRANSLATE, collection);
                retrieval.describe(reader, collection);
                origins = Origins.ofNoDocument(reader.tenant(), collection);
            }
            McpCallers.facts(context).items(texts.size());
            if (collection != null && policies.holdsTranslations(collection)) {
                return heldWhereNeeded(context, texts, source, target, collection);
            }
            texts.forEach(text -> CleanText.require("texts", text));
            LanguageTag from = source == null ? LanguageTag.UNDETERMINED : LanguageTag.of(source);
            LanguageTag into = LanguageTag.of(target);
            List<Untranslated> wanted = texts.stream()
                    .map(text -> new Untranslated(text, from, into))
                    .toList();
            Translated done = translations.translate(wanted, origins, TRANSLATION_DEADLINE);
            McpCallers.facts(context).usage(done.usage());
            return new Translation(
                    wanted.stream().map(each -> done.find(each).orElse(null)).toList(), done.warnings());
        });
    }

    private Translation heldWhereNeeded(
            McpTransportContext context,
            List<String> texts,
            @Nullable String source,
            String target,
            String collection) {
        TranslationResponse response = translate.translate(
                McpCallers.of(context),
                TranslationRequest.forCollection(
                        texts,
                        source == null ? null : LanguageTag.of(source),
                        LanguageTag.of(target),
                        Math.toIntExact(TRANSLATION_DEADLINE.toMillis()),
                        collection));
        McpCallers.facts(context).usage(response.usage());
        return new Translation(
                response.translations().stream()
                        .map(TranslationResponse.Translation::text)
                        .toList(),
                response.translations().stream()
                        .flatMap(each -> each.warnings().stream())
                        .distinct()
                        .toList());
    }

    /** @param texts in the order asked for, null where there is no translation */
    record Translation(List<@Nullable String> texts, List<Warning> warnings) {}

    private static @Nullable List<LanguageTag> tags(@Nullable List<String> languages) {
        return languages == null
                ? null
                : languages.stream()
                        .map(tag -> LanguageTag.of(Objects.requireNonNullElse(tag, "")))
                        .toList();
    }
}
