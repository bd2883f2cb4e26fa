import { ProblemError } from '@glossa/client';
import type { CollectionInfo } from '@glossa/client';
import { client } from './client';
import { settings } from './settings';
import { Store } from './store';

export interface Collections {
  list: CollectionInfo[];
  /** `refused`: the server is there, and wants another key. */
  state: 'loading' | 'loaded' | 'failed' | 'refused';
}

/** Without a good key, and without the right to read. */
const REFUSED = new Set([401, 403]);

export const collections = new Store<Collections>({ list: [], state: 'loading' });

export async function refreshCollections(): Promise<void> {
  try {
    const list = await client.collections();
    collections.update(() => ({ list, state: 'loaded' }));
  } catch (failure) {
    if (failure instanceof ProblemError && REFUSED.has(failure.problem.status)) {
      collections.update((old) => ({ ...old, state: 'refused' }));
      return;
    }
    collections.update((old) => ({ ...old, state: 'failed' }));
  }
}

/** The collection that is asked: the chosen one while it is there, else the first. */
export function currentCollection(known: Collections): CollectionInfo | undefined {
  const chosen = settings.get().collection;
  return known.list.find((each) => each.name === chosen) ?? known.list[0];
}
