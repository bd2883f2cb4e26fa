package io.glossa.gateway.glossary;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.glossary.ProposalList;
import io.glossa.wire.glossary.ProposalStatus;
import io.glossa.wire.glossary.TermProposal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Terms that reviewers' corrections suggest, for those who may change the glossary. */
@RestController
@RequestMapping("/v1/collections/{collection}/glossary/proposals")
@Tag(name = "Glossary")
class ProposalsController {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 500;

    private final Proposals proposals;

    ProposalsController(Proposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    @Operation(
            summary = "The terms that corrected translations suggest, the oldest first",
            description = "Needs the right WRITE, for they are words of documents. At most `limit` (1 to 500, 100 when"
                    + " absent) after `cursor`, which is the `next` of the list before. `status` is one of proposed,"
                    + " accepted and rejected; all when absent.")
    ProposalList list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        requireSeesAll(caller);
        CleanText.require("collection", collection);
        int number = Objects.requireNonNullElse(limit, DEFAULT_LIMIT);
        if (number < 1 || number > MAXIMUM_LIMIT) {
            throw new InvalidRequestException("limit", "'limit' must be 1 to %d.".formatted(MAXIMUM_LIMIT));
        }
        return proposals.list(caller.tenant(), collection, status(status), after(cursor), number);
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "Adds a proposed term to the glossary, in the place of what that has for it")
    @ApiResponse(responseCode = "200", description = "The proposal as it is now.")
    @ApiResponse(responseCode = "409", description = "It was decided before, or there would be too many terms.")
    TermProposal accept(
            @AuthenticationPrincipal Caller caller, @PathVariable String collection, @PathVariable UUID id) {
        requireSeesAll(caller);
        CleanText.require("collection", collection);
        return proposals.accept(caller.tenant(), collection, id);
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Keeps a proposed term out of the glossary; it is not proposed again")
    @ApiResponse(responseCode = "200", description = "The proposal as it is now.")
    @ApiResponse(responseCode = "409", description = "It was decided before.")
    TermProposal reject(
            @AuthenticationPrincipal Caller caller, @PathVariable String collection, @PathVariable UUID id) {
        requireSeesAll(caller);
        CleanText.require("collection", collection);
        return proposals.reject(caller.tenant(), collection, id);
    }

    /** A key that may write does; a token of the OpenID provider need not. */
    private static void requireSeesAll(Caller caller) {
        if (!caller.reader().unrestricted()) {
            throw GlossaryProblems.restricted();
        }
    }

    private static @Nullable ProposalStatus status(@Nullable String status) {
        try {
            return status == null ? null : ProposalStatus.of(status);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("status", "'status': %s".formatted(e.getMessage()));
        }
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidRequestException("cursor", "'cursor' is not the 'next' of a list.");
        }
    }
}
