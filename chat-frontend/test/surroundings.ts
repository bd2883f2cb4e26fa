/** What the tests run against, from the environment. */

/** A gateway over the handbook, without a language model and without a translator. */
export const GATEWAY = (process.env['GLOSSA_URL'] ?? 'http://127.0.0.1:8470').replace(/\/$/, '');

/** A key that opens everything there. */
export const KEY = process.env['GLOSSA_KEY'] ?? '';

export const CHROMIUM = process.env['GLOSSA_CHROMIUM'] ?? '/usr/bin/chromium';

export const HANDBOOK = 'handbook';

/** A collection of which the gateway holds every answer for review. */
export const HELD = process.env['GLOSSA_HELD_COLLECTION'] ?? 'held';
