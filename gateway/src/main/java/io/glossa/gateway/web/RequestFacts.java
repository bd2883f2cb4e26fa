package io.glossa.gateway.web;

import io.glossa.wire.answer.Usage;
import io.glossa.wire.ask.AskResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a request turned out to be about, said by those who serve it, for the audit log. Names, numbers and ids alone: never
 * a text.
 */
public final class RequestFacts {

    private static final String ATTRIBUTE = RequestFacts.class.getName();

    private volatile @Nullable String action;
    private volatile @Nullable String collection;
    private volatile @Nullable String document;
    private volatile @Nullable Integer version;
    private volatile @Nullable String object;
    private volatile @Nullable Integer items;
    private volatile @Nullable Usage usage;
    private volatile long stored;
    private volatile @Nullable Integer status;
    private volatile boolean stopped;

    private RequestFacts() {}

    /** Those of a request that begins. */
    public static RequestFacts begin(HttpServletRequest request) {
        RequestFacts facts = new RequestFacts();
        request.setAttribute(ATTRIBUTE, facts);
        return facts;
    }

    /** Those of a request; of one that nobody began them for, some that nobody reads. */
    public static RequestFacts of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestFacts facts ? facts : new RequestFacts();
    }

    /** Those of the request that this thread serves; of a thread that serves none, some that nobody reads. */
    public static RequestFacts current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof RequestFacts facts
                ? facts
                : new RequestFacts();
    }

    /** @param action its name in the audit log, where the path does not tell it */
    public RequestFacts action(String action) {
        this.action = action;
        return this;
    }

    public RequestFacts collection(@Nullable String collection) {
        this.collection = collection;
        return this;
    }

    public RequestFacts document(String document, @Nullable Integer version) {
        this.document = document;
        this.version = version;
        return this;
    }

    /** @param object the id of an answer, a job or a key */
    public RequestFacts object(String object) {
        this.object = object;
        return this;
    }

    /** @param items of passages, documents, files or texts */
    public RequestFacts items(int items) {
        this.items = items;
        return this;
    }

    /** @param bytes that were stored beside those of the request's body */
    public RequestFacts stored(long bytes) {
        this.stored = bytes;
        return this;
    }

    public RequestFacts usage(@Nullable Usage usage) {
        this.usage = usage;
        return this;
    }

    /** A question was answered, or it was found that it could not be. */
    public RequestFacts answered(AskResponse response) {
        return object(response.id()).items(response.passages().size()).usage(response.usage());
    }

    /** @param status that the response would have, had it not begun already */
    public RequestFacts status(int status) {
        this.status = status;
        return this;
    }

    /** The client is gone. */
    public void stopped() {
        this.stopped = true;
    }

    public @Nullable String action() {
        return action;
    }

    public @Nullable String collection() {
        return collection;
    }

    public @Nullable String document() {
        return document;
    }

    public @Nullable Integer version() {
        return version;
    }

    public @Nullable String object() {
        return object;
    }

    public @Nullable Integer items() {
        return items;
    }

    public long stored() {
        return stored;
    }

    public @Nullable Usage usage() {
        return usage;
    }

    public @Nullable Integer status() {
        return status;
    }

    public boolean isStopped() {
        return stopped;
    }
}
