import { GlossaClient } from '@glossa/client';
import { UNAUTHORIZED, key, wantKey } from './key';

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
