import { readEvents } from './events.js';
import { ConnectionError, ProblemError, problemOf } from './problems.js';
import type {
  AskEvent,
  AskRequest,
  AskResponse,
  BatchReceipt,
  CollectionInfo,
  CollectionList,
  CreatedKey,
  Document,
  DocumentInput,
  DocumentList,
  DocumentReceipt,
  Job,
  KeyInfo,
  KeyList,
  KeyRequest,
  Review,
  ReviewCorrection,
  ReviewDecision,
  ReviewList,
  ReviewStatus,
  SearchRequest,
  SearchResult,
  Translation,
} from './types.js';

export interface ClientOptions {
  /** Where the gateway is, without a slash at its end; the page's own origin when absent. */
  baseUrl?: string;
  /** The API key, or a token of the deployment's OpenID provider; or what gives it for each request, none for nothing. */
  key?: string | (() => string | undefined);
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** What sends the requests; the platform's `fetch` when absent. */
  fetch?: typeof fetch;
}

/**
 * Glossa's HTTP API.
 *
 * Every method rejects with a {@link ProblemError} when the server says why it cannot, with a {@link ConnectionError}
 * when no whole answer arrives, and with the signal's reason when the caller gave up.
 */
export class GlossaClient {
  readonly #baseUrl: string;
  readonly #key: () => string | undefined;
  readonly #headers: Record<string, string>;
  readonly #fetch: typeof fetch;
  /** What the last write answered: searches that follow are to find what was written. */
  #position: string | undefined;

  constructor(options: ClientOptions = {}) {
    this.#baseUrl = options.baseUrl ?? '';
    const { key } = options;
    this.#key = typeof key === 'function' ? key : () => key;
    this.#headers = options.headers ?? {};
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
  }

  /** The whole answer at once. */
  async ask(request: AskRequest, signal?: AbortSignal): Promise<AskResponse> {
    return this.#json('POST', '/v1/ask', JSON.stringify(request), signal);
  }

  /**
   * What happens to a question, as it happens: the evidence before the answer. Ends after `done`; a problem that the
   * stream tells is thrown like any other. Leaving the loop, or the signal, stops the work on the server.
   */
  async *stream(request: AskRequest, signal?: AbortSignal): AsyncGenerator<Exclude<AskEvent, { event: 'error' }>> {
    const response = await this.#send(
      'POST',
      '/v1/ask',
      { 'content-type': 'application/json', accept: 'text/event-stream' },
      JSON.stringify(request),
      signal,
    );
    if (response.body === null) {
      throw new ConnectionError(false);
    }
    const messages = readEvents(response.body);
    try {
      for await (const message of messages) {
        const event = { event: message.event, data: JSON.parse(message.data) as unknown } as AskEvent;
        if (event.event === 'error') {
          throw new ProblemError(event.data);
        }
        yield event;
        if (event.event === 'done') {
          return;
        }
      }
    } catch (failure) {
      if (failure instanceof ProblemError || signal?.aborted) {
        throw failure;
      }
      throw new ConnectionError(true, { cause: failure });
    }
    throw new ConnectionError(true);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    return this.#json('POST', '/v1/search', JSON.stringify(request), signal);
  }

  async collections(signal?: AbortSignal): Promise<CollectionInfo[]> {
    const list = await this.#json<CollectionList>('GET', '/v1/collections', undefined, signal);
    return list.collections;
  }

  async collection(name: string, signal?: AbortSignal): Promise<CollectionInfo> {
    return this.#json('GET', `/v1/collections/${encodeURIComponent(name)}`, undefined, signal);
  }

  /**
   * Some of a collection's documents, in the order of their identifiers.
   *
   * @param page `after`: only those behind this identifier; `limit`: 1 to 1000, 100 when absent
   */
  async documents(
    collection: string,
    page: { after?: string; limit?: number } = {},
    signal?: AbortSignal,
  ): Promise<DocumentList> {
    const path = `/v1/collections/${encodeURIComponent(collection)}/documents${queryOf(page)}`;
    return this.#json('GET', path, undefined, signal);
  }

  async document(collection: string, id: string, signal?: AbortSignal): Promise<Document> {
    return this.#json('GET', documentPath(collection, id), undefined, signal);
  }

  /** Stores a document, creating its collection if need be. */
  async putDocument(
    collection: string,
    id: string,
    document: DocumentInput,
    signal?: AbortSignal,
  ): Promise<DocumentReceipt> {
    return this.#json('PUT', documentPath(collection, id), JSON.stringify(document), signal);
  }

  /** Stores many documents; each has its `id`. Those that cannot be stored are in `errors`. */
  async putDocuments(collection: string, documents: DocumentInput[], signal?: AbortSignal): Promise<BatchReceipt> {
    const lines = documents.map((document) => JSON.stringify(document)).join('\n');
    return this.putLines(collection, lines, signal);
  }

  /** Stores the documents of NDJSON text, one a line. */
  async putLines(collection: string, lines: string | Blob, signal?: AbortSignal): Promise<BatchReceipt> {
    const path = `/v1/collections/${encodeURIComponent(collection)}/documents`;
    const response = await this.#send('POST', path, { 'content-type': 'application/x-ndjson' }, lines, signal);
    return body(response);
  }

  /** Gives files to be read and stored: text, Markdown, HTML, PDF, DOCX. The job says how far each has come. */
  async upload(collection: string, files: { name: string; content: Blob }[], signal?: AbortSignal): Promise<Job> {
    const form = new FormData();
    files.forEach(({ name, content }) => {
      form.append('file', content, name);
    });
    const path = `/v1/collections/${encodeURIComponent(collection)}/documents`;
    return body(await this.#send('POST', path, {}, form, signal));
  }

  async job(id: string, signal?: AbortSignal): Promise<Job> {
    return this.#json('GET', `/v1/jobs/${encodeURIComponent(id)}`, undefined, signal);
  }

  async deleteDocument(collection: string, id: string, signal?: AbortSignal): Promise<void> {
    await this.#send('DELETE', documentPath(collection, id), {}, undefined, signal);
  }

  /**
   * Some of the answers that were held for a person to decide, those that have waited longest first.
   *
   * @param some `limit`: 1 to 100, 20 when absent; `cursor`: the `next` of the list before
   */
  async reviews(
    some: { status?: ReviewStatus; collection?: string; limit?: number; cursor?: string } = {},
    signal?: AbortSignal,
  ): Promise<ReviewList> {
    return this.#json('GET', `/v1/reviews${queryOf(some)}`, undefined, signal);
  }

  async review(id: string, signal?: AbortSignal): Promise<Review> {
    return this.#json('GET', reviewPath(id), undefined, signal);
  }

  /**
   * What became of a held answer, for the one who asked: `needs-review` while nobody has decided, and no claim of an
   * answer that was rejected. Rejects with a problem of status 410 when a document that it came from was deleted.
   */
  async reviewedAnswer(id: string, signal?: AbortSignal): Promise<AskResponse> {
    return this.#json('GET', `${reviewPath(id)}/answer`, undefined, signal);
  }

  /**
   * What became of a held translation, for the one who asked: it has no text while nobody has decided, nor when it was
   * rejected.
   */
  async reviewedTranslation(id: string, signal?: AbortSignal): Promise<Translation> {
    return this.#json('GET', `${reviewPath(id)}/translation`, undefined, signal);
  }

  /** Releases a held answer or translation as it is. Rejects with a problem of status 409 when it was decided before. */
  async approveReview(id: string, decision: ReviewDecision, signal?: AbortSignal): Promise<Review> {
    return this.#json('POST', `${reviewPath(id)}/approve`, JSON.stringify(decision), signal);
  }

  /** Releases a held answer in other words. Rejects with a problem of status 409 when it was decided before. */
  async correctReview(id: string, correction: ReviewCorrection, signal?: AbortSignal): Promise<Review> {
    return this.#json('POST', `${reviewPath(id)}/correct`, JSON.stringify(correction), signal);
  }

  /** Keeps a held answer from its asker. Rejects with a problem of status 409 when it was decided before. */
  async rejectReview(id: string, decision: ReviewDecision, signal?: AbortSignal): Promise<Review> {
    return this.#json('POST', `${reviewPath(id)}/reject`, JSON.stringify(decision), signal);
  }

  /** Every key, without its secret. Needs the right `ADMIN`, as do the next two. */
  async keys(signal?: AbortSignal): Promise<KeyInfo[]> {
    const list = await this.#json<KeyList>('GET', '/v1/keys', undefined, signal);
    return list.keys;
  }

  async createKey(request: KeyRequest, signal?: AbortSignal): Promise<CreatedKey> {
    return this.#json('POST', '/v1/keys', JSON.stringify(request), signal);
  }

  /** Has a key refused from now on. */
  async revokeKey(id: string, signal?: AbortSignal): Promise<void> {
    await this.#send('DELETE', `/v1/keys/${encodeURIComponent(id)}`, {}, undefined, signal);
  }

  async #json<T>(method: string, path: string, content: string | undefined, signal?: AbortSignal): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (content !== undefined) {
      headers['content-type'] = 'application/json';
    }
    return body(await this.#send(method, path, headers, content, signal));
  }

  async #send(
    method: string,
    path: string,
    headers: Record<string, string>,
    content: string | Blob | FormData | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    const key = this.#key();
    const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const position = this.#position === undefined ? {} : { 'glossa-position': this.#position };
    const request: RequestInit = { method, headers: { ...authorization, ...position, ...this.#headers, ...headers } };
    if (content !== undefined) {
      request.body = content;
    }
    if (signal !== undefined) {
      request.signal = signal;
    }
    let response: Response;
    try {
      response = await this.#fetch(this.#baseUrl + path, request);
    } catch (failure) {
      if (signal?.aborted) {
        throw failure;
      }
      throw new ConnectionError(false, { cause: failure });
    }
    if (!response.ok) {
      throw new ProblemError(await problemOf(response));
    }
    this.#position = response.headers.get('glossa-position') ?? this.#position;
    return response;
  }
}

function documentPath(collection: string, id: string): string {
  return `/v1/collections/${encodeURIComponent(collection)}/documents/${encodeURIComponent(id)}`;
}

function reviewPath(id: string): string {
  return `/v1/reviews/${encodeURIComponent(id)}`;
}

function queryOf(values: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) {
      query.set(name, String(value));
    }
  }
  return query.size > 0 ? `?${query}` : '';
}

async function body<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (failure) {
    throw new ConnectionError(true, { cause: failure });
  }
}
