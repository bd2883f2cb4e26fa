package io.glossa.gateway.documents;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.gateway.web.TypedProblems;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.UploadApi;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands files on to the retrieval service as they come, and says what became of them. */
@RestController
@Tag(name = "Documents")
class UploadsController {

    private final UploadApi uploads;
    private final RetrievalApi retrieval;

    UploadsController(UploadApi uploads, RetrievalApi retrieval) {
        this.uploads = uploads;
        this.retrieval = retrieval;
    }

    @PostMapping(path = "/v1/collections/{collection}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Accepts files to be read and stored: text, Markdown, HTML, PDF and DOCX",
            description = "Each in a part named `file`; a file's name becomes its document's id, with colons between"
                    + " folders. What is accepted is kept, and read later: the job says how far each file has come, and"
                    + " why one cannot be read. Each field `principals` names one of those who may see the files'"
                    + " documents, and the job; everyone of the tenant when there is none. With a single file, `id`,"
                    + " `title` and `uri` say what its document is to have of these. Of two files of one"
                    + " name the one that was accepted last is stored last.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schemaProperties = {
                                @SchemaProperty(
                                        name = "file",
                                        array = @ArraySchema(schema = @Schema(type = "string", format = "binary"))),
                                @SchemaProperty(
                                        name = "principals",
                                        array = @ArraySchema(schema = @Schema(type = "string")))
                            }))
    @ApiResponse(responseCode = "202", description = "The files are kept; `Location` is the job.")
    @ApiResponse(responseCode = "411", description = "The key has a limit of bytes, and the body no Content-Length.")
    ResponseEntity<Job> upload(
            Reader reader,
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable LanguageTag language,
            HttpServletRequest request)
            throws IOException {
        Job accepted = Objects.requireNonNull(uploads.upload(
                        reader,
                        collection,
                        request.getContentType(),
                        language == null ? null : language.value(),
                        new InputStreamResource(request.getInputStream()))
                .getBody());
        RequestFacts.current()
                .object(accepted.id().toString())
                .items(accepted.files().size());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/jobs/" + accepted.id()))
                .body(accepted);
    }

    @GetMapping("/v1/jobs/{id}")
    @Operation(summary = "How far the files of an upload have come")
    ResponseEntity<Job> job(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        ResponseEntity<Job> job = retrieval.job(caller.reader(), id);
        String collection = Objects.requireNonNull(job.getBody()).collection();
        RequestFacts.current().object(id.toString()).collection(collection);
        if (!caller.sees(collection)) {
            throw unknown(id);
        }
        return Written.of(job);
    }

    /** In the words that the retrieval service has for a job that is not there. */
    private static ErrorResponseException unknown(UUID id) {
        ProblemDetail problem =
                TypedProblems.of(HttpStatus.NOT_FOUND, "unknown-job", "There is no job %s, or no more.".formatted(id));
        problem.setTitle("No such job");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
