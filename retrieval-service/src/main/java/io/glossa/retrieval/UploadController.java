package io.glossa.retrieval;

import io.glossa.retrieval.upload.FileDescription;
import io.glossa.retrieval.upload.IncomingFile;
import io.glossa.retrieval.upload.Uploads;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The server's side of {@link io.glossa.wire.retrieval.UploadApi}. */
@RestController
class UploadController {

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping(path = "/v1/collections/{collection}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Job> upload(
            Reader reader,
            @PathVariable("collection") String collection,
            @RequestParam(name = "language", required = false) @Nullable LanguageTag language,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request) {
        List<IncomingFile> incoming = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .map(file -> new IncomingFile(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file))
                .toList();
        Job job = uploads.accept(reader, collection, language, principals(request), description(request), incoming);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/jobs/" + job.id()))
                .body(job);
    }

    private static FileDescription description(HttpServletRequest request) {
        return new FileDescription(
                request.getParameter("id"), request.getParameter("title"), request.getParameter("uri"));
    }

    /** Each in a field of its own: a comma is part of a principal. */
    private static @Nullable List<String> principals(HttpServletRequest request) {
        String[] principals = request.getParameterValues("principals");
        return principals == null ? null : List.of(principals);
    }
}
