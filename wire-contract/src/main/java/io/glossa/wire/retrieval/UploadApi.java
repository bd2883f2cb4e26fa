package io.glossa.wire.retrieval;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.PostExchange;

/** Files for the retrieval service to read: apart from {@link RetrievalApi}, for a body that is too large to be held. */
public interface UploadApi {

    /**
     * Hands on a body of {@code multipart/form-data} with one or more parts named {@code file}.
     *
     * @param type the body's content type with its boundary
     * @param language of all files, a BCP 47 tag; identified file by file when absent
     * @return 202 and the job, once all files are kept
     */
    @PostExchange("/v1/collections/{collection}/documents")
    ResponseEntity<Job> upload(
            Reader reader,
            @PathVariable("collection") String collection,
            @RequestHeader("Content-Type") String type,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestBody InputStreamResource body);
}
