import type { BatchReceipt, DocumentInput, DocumentReceipt, Job, Problem } from '@glossa/client';
import { client } from '../client';
import { refreshCollections } from '../collections';
import { UNAUTHORIZED, key, wantKey } from '../key';
import { Store } from '../store';

/** A file on its way into a collection. */
export interface Upload {
  id: string;
  name: string;
  collection: string;
  /** Of the file's bytes, 0 to 1. */
  sent: number;
  state: 'waiting' | 'sending' | 'reading' | 'done' | 'failed';
  /** How many documents were stored, and whether none of them was new. */
  stored?: number;
  unchanged?: boolean;
  problems?: string[];
}

export const uploads = new Store<Upload[]>([]);

/** What a browser's file dialogue is to offer. */
export const ACCEPTED = '.txt,.md,.markdown,.ndjson,.jsonl,.pdf,.docx,.html,.htm';

const POLL_MILLISECONDS = 500;

/** The file is not UTF-8. */
class NotText extends Error {}

/** Sends files one after the other. */
export async function upload(files: readonly File[], collection: string, notText: string): Promise<void> {
  const queued = files.map((file) => ({
    file,
    upload: { id: crypto.randomUUID(), name: file.name, collection, sent: 0, state: 'waiting' } satisfies Upload,
  }));
  uploads.update((all) => [...queued.map(({ upload: each }) => each), ...all]);
  for (const { file, upload: each } of queued) {
    try {
      change(each.id, { state: 'sending' });
      change(each.id, { sent: 1, state: 'done', ...(await send(file, each)) });
    } catch (failure) {
      const problem = failure instanceof NotText ? notText : failure instanceof Error ? failure.message : String(failure);
      change(each.id, { state: 'failed', problems: [problem] });
    }
    await refreshCollections();
  }
}

async function send(file: File, { id, collection }: Upload): Promise<Partial<Upload>> {
  const path = `v1/collections/${encodeURIComponent(collection)}/documents`;
  if (/\.(ndjson|jsonl)$/i.test(file.name)) {
    const receipt = await transfer<BatchReceipt>(id, 'POST', path, 'application/x-ndjson', file);
    return {
      stored: receipt.documents.length,
      unchanged: receipt.documents.length > 0 && receipt.documents.every(({ status }) => status === 'unchanged'),
      problems: receipt.errors.map(({ line, detail }) => `${line}: ${detail}`),
    };
  }
  if (/\.(pdf|docx|html?)$/i.test(file.name)) {
    const form = new FormData();
    form.append('file', file, file.name);
    return finished(await transfer<Job>(id, 'POST', path, undefined, form));
  }
  const document = documentOf(file.name, await decoded(file));
  const receipt = await transfer<DocumentReceipt>(
    id,
    'PUT',
    `${path}/${encodeURIComponent(document.id)}`,
    'application/json',
    new Blob([JSON.stringify(document)]),
  );
  return { stored: 1, unchanged: receipt.status === 'unchanged' };
}

/** What became of a job's files, once all of them are stored or have failed. */
async function finished(job: Job): Promise<Partial<Upload>> {
  let now = job;
  while (!now.finished) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    now = await client.job(now.id);
  }
  const receipts = now.files.flatMap(({ receipt }) => receipt ?? []);
  const problems = now.files.flatMap(({ problem }) => problem?.detail ?? []);
  if (receipts.length === 0) {
    throw new Error(problems.join('\n'));
  }
  return { stored: receipts.length, unchanged: receipts.every(({ status }) => status === 'unchanged'), problems };
}

async function decoded(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    throw new NotText();
  }
}

/** As `./glossa ingest` does: the title is a Markdown heading on the first line, or else the file's name. */
export function documentOf(name: string, text: string): DocumentInput & { id: string } {
  const first = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').trim();
  return {
    id: name.normalize('NFC').replace(/[^\p{L}\p{N} _.:@~+=,()'-]/gu, '-').replace(/^[^\p{L}\p{N}_]+/u, '_').slice(0, 200),
    title: first.startsWith('# ') ? first.slice(2).trim() : name,
    text,
  };
}

/** Sends by XMLHttpRequest, since `fetch` does not tell how much is sent. */
function transfer<T>(
  id: string,
  method: string,
  path: string,
  type: string | undefined,
  body: Blob | FormData,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    if (type !== undefined) {
      request.setRequestHeader('content-type', type);
    }
    const { text } = key.get();
    if (text !== '') {
      request.setRequestHeader('authorization', `Bearer ${text}`);
    }
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => {
      change(id, { sent: total === 0 ? 0 : loaded / total });
    };
    request.upload.onload = () => {
      change(id, { sent: 1, state: 'reading' });
    };
    request.onerror = () => {
      reject(new Error('The server cannot be reached.'));
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(request.response as T);
      } else {
        if (request.status === UNAUTHORIZED) {
          wantKey();
        }
        const problem = request.response as Partial<Problem> | null;
        reject(new Error(problem?.detail ?? problem?.title ?? `The server answered ${request.status}.`));
      }
    };
    request.send(body);
  });
}

function change(id: string, part: Partial<Upload>): void {
  uploads.update((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)));
}
