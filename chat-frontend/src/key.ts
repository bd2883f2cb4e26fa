import { load, save } from './storage';
import { Store } from './store';

export interface Key {
  /** Empty while none is known. */
  text: string;
  /** Whether the gateway has asked for one, or for another one. */
  wanted: boolean;
}

/** The status of a response for which there was no key, or none that is good. */
export const UNAUTHORIZED = 401;

const KEPT = 'glossa.key';
const IN_ADDRESS = /^#key=([^&]+)/;

export const key = new Store<Key>({ text: fromAddress() ?? fromBefore(), wanted: false });

/** What `./glossa up` prints: a browser sends no server what is behind the number sign. It does not stay in view. */
function fromAddress(): string | undefined {
  const given = IN_ADDRESS.exec(location.hash)?.[1];
  if (given === undefined) {
    return undefined;
  }
  history.replaceState(null, '', `${location.pathname}${location.search}#/`);
  const text = decoded(given);
  save(KEPT, text);
  return text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fromBefore(): string {
  const kept = load(KEPT);
  return typeof kept === 'string' ? kept : '';
}

/** Keeps a key in this browser, and begins anew with it. */
export function takeKey(text: string): void {
  save(KEPT, text);
  key.update(() => ({ text, wanted: false }));
  location.reload();
}

export function wantKey(): void {
  if (!key.get().wanted) {
    key.update((old) => ({ ...old, wanted: true }));
  }
}

// A page that is open already may be given a key by a link, too.
addEventListener('hashchange', () => {
  const text = fromAddress();
  if (text !== undefined) {
    takeKey(text);
  }
});
