import { Store } from './store';

/** What the page shows, as the address says behind its number sign. The gateway's links to sources have this form too. */
export type Route =
  | { page: 'chat'; conversation?: string }
  | { page: 'documents'; collection?: string }
  | { page: 'document'; collection: string; id: string; span?: Span }
  | { page: 'reviews' }
  | { page: 'review'; id: string };

/** A stretch of a document. `version` is absent where the link does not say which one was cited. */
export interface Span {
  start: number;
  end: number;
  unit: 'utf-16' | 'code-point';
  version?: number;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '').map(decode);
  const [first, second, third, fourth] = parts;
  if (first === 'collections' && second !== undefined) {
    if (third === 'documents' && fourth !== undefined) {
      const span = parseSpan(new URLSearchParams(query));
      return { page: 'document', collection: second, id: fourth, ...(span && { span }) };
    }
    return { page: 'documents', collection: second };
  }
  if (first === 'documents') {
    return { page: 'documents' };
  }
  if (first === 'reviews') {
    return second === undefined ? { page: 'reviews' } : { page: 'review', id: second };
  }
  return first === 'chat' && second !== undefined ? { page: 'chat', conversation: second } : { page: 'chat' };
}

function parseSpan(query: URLSearchParams): Span | undefined {
  const start = Number(query.get('start') ?? NaN);
  const end = Number(query.get('end') ?? NaN);
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) {
    return undefined;
  }
  const version = Number(query.get('version') ?? NaN);
  return {
    start,
    end,
    unit: query.get('offsets') === 'code-point' ? 'code-point' : 'utf-16',
    ...(Number.isInteger(version) && { version }),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function documentLink(
  collection: string,
  cited: { document: string; version?: number; start: number; end: number },
): string {
  const version = cited.version === undefined ? '' : `&version=${cited.version}`;
  return `${documentsLink(collection)}/documents/${encodeURIComponent(cited.document)}?start=${cited.start}&end=${cited.end}${version}`;
}

export function documentsLink(collection: string): string {
  return `#/collections/${encodeURIComponent(collection)}`;
}

export function chatLink(conversation?: string): string {
  return conversation === undefined ? '#/' : `#/chat/${encodeURIComponent(conversation)}`;
}

export function reviewsLink(id?: string): string {
  return id === undefined ? '#/reviews' : `#/reviews/${encodeURIComponent(id)}`;
}

export const route = new Store<Route>(parseRoute(location.hash));

addEventListener('hashchange', () => {
  route.update(() => parseRoute(location.hash));
});
