import { GlossaClient } from '@glossa/client';
import { key, wantKey } from './key';

const UNAUTHORIZED = 401;

/** The gateway that this page came from. */
export const client = new GlossaClient({
  key: () => key.get().text || undefined,
  fetch: async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === UNAUTHORIZED) {
      wantKey();
    }
    return response;
  },
});
