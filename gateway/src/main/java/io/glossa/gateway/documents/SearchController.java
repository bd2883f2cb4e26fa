package io.glossa.gateway.documents;

import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands searches on to the retrieval service. */
@RestController
@Tag(name = "Search", description = "Passages without an answer.")
class SearchController {

    private final RetrievalApi retrieval;
    private final Capacity capacity;

    SearchController(RetrievalApi retrieval, Capacity capacity) {
        this.retrieval = retrieval;
        this.capacity = capacity;
    }

    @PostMapping("/v1/search")
    @Operation(
            summary = "The passages that answer a question, in whatever language they stand",
            description = "Offsets are UTF-16 code units into the document's text.")
    SearchResult search(Reader reader, @RequestBody SearchRequest request) {
        CleanText.require("question", request.question());
        CleanText.require("collection", request.collection());
        CleanText.require("filter", request.filter());
        if (request.translations() != null) {
            request.translations().forEach(translation -> CleanText.require("translations", translation.text()));
        }
        SearchResult found = capacity.within(Work.SEARCH, () -> retrieval.search(reader, request));
        RequestFacts.current().items(found.passages().size());
        return found;
    }
}
