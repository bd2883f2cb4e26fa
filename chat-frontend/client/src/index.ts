export * from './client.js';
export * from './offsets.js';
export * from './problems.js';
export type * from './types.js';
