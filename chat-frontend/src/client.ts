import { GlossaClient } from '@glossa/client';

/** The gateway that this page came from. */
export const client = new GlossaClient();
