package io.glossa.gateway.fetch;

import io.glossa.gateway.load.Capacity;
import io.glossa.gateway.load.Work;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.gateway.web.TypedProblems;
import io.glossa.wire.retrieval.FetchRequest;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.UploadApi;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Fetches a file and hands it on as it comes, as if a client had uploaded it. */
@RestController
@Tag(name = "Documents")
class FetchController {

    private final FetchSettings settings;
    private final RemoteFiles files;
    private final UploadApi uploads;
    private final Capacity capacity;

    FetchController(FetchSettings settings, RemoteFiles files, UploadApi uploads, Capacity capacity) {
        this.settings = settings;
        this.files = files;
        this.uploads = uploads;
        this.capacity = capacity;
    }

    @PostMapping("/v1/collections/{collection}/documents/fetch")
    @Operation(
            summary = "Fetches a file from an address, to be read and stored as an upload",
            description =
                    "Of http and https, from external addresses alone unless the deployment allows others, through at"
                            + " most 5 redirects, each of which is checked anew. The address becomes the document's `uri`. What"
                            + " comes counts as bytes that the key stores. A deployment has to switch it on: 501 where it has not.")
    @ApiResponse(responseCode = "202", description = "The file is kept; `Location` is the job.")
    @ApiResponse(responseCode = "502", description = "There is no such file, or it cannot be reached.")
    @ApiResponse(responseCode = "504", description = "It did not come in time.")
    ResponseEntity<Job> fetch(Reader reader, @PathVariable String collection, @RequestBody FetchRequest request) {
        if (!settings.enabled()) {
            throw TypedProblems.exception(
                    HttpStatus.NOT_IMPLEMENTED,
                    "fetch-disabled",
                    "This deployment fetches no files: glossa.gateway.fetch.enabled is not set.");
        }
        CleanText.require("id", request.id());
        CleanText.require("title", request.title());
        CleanText.require("principals", request.principals());
        try {
            RemoteAddress address = RemoteAddress.of(request.url());
            if (address.hasQuery() && request.id() == null) {
                throw new InvalidRequestException("id", "An address with a query needs an 'id' for its document.");
            }
            return capacity.within(Work.FETCH, () -> stored(reader, collection, request, address));
        } catch (FetchProblem e) {
            throw e.told();
        }
    }

    private ResponseEntity<Job> stored(Reader reader, String collection, FetchRequest request, RemoteAddress address) {
        long end = System.nanoTime() + settings.timeout().toNanos();
        try (RemoteResponse response = files.open(address, end);
                RemoteFile file =
                        new RemoteFile(response.body(), settings.maximumSize().toBytes(), end)) {
            if (response.length() > settings.maximumSize().toBytes()) {
                throw FetchProblem.tooLarge(settings.maximumSize().toBytes());
            }
            UploadBody body = new UploadBody()
                    .field("id", request.id())
                    .field("title", request.title())
                    .field("uri", address.uri().toString());
            Objects.requireNonNullElse(request.principals(), List.<String>of())
                    .forEach(principal -> body.field("principals", principal));
            Job job = upload(
                    reader,
                    collection,
                    request,
                    body.contentType(),
                    body.file(FileNames.withExtension(address.fileName(), response.type()), file),
                    file);
            RequestFacts.current()
                    .object(job.id().toString())
                    .stored(file.bytes())
                    .document(job.files().getFirst().document(), null);
            return ResponseEntity.accepted()
                    .location(URI.create("/v1/jobs/" + job.id()))
                    .body(job);
        } catch (FetchProblem e) {
            throw e.told();
        } catch (IOException e) {
            throw FetchProblem.failed("The file broke off.").told();
        }
    }

    /** What went wrong with the file is told, not what became of the upload by it. */
    private Job upload(
            Reader reader, String collection, FetchRequest request, String type, InputStream body, RemoteFile file)
            throws FetchProblem {
        try {
            return Objects.requireNonNull(uploads.upload(
                            reader,
                            collection,
                            type,
                            request.language() == null
                                    ? null
                                    : request.language().value(),
                            new InputStreamResource(body))
                    .getBody());
        } catch (RuntimeException e) {
            FetchProblem problem = file.problem();
            if (problem != null) {
                throw problem;
            }
            throw e;
        }
    }
}
