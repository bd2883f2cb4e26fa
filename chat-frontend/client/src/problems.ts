import type { Problem } from './types.js';

/** The server refused or failed, and said why. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? `The server answered ${problem.status}.`);
  }
}

/** No server answered, or the connection broke before its answer was whole. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  /** @param begun whether something of the answer had arrived */
  constructor(
    readonly begun: boolean,
    options?: ErrorOptions,
  ) {
    super(begun ? 'The connection broke before the answer was whole.' : 'The server cannot be reached.', options);
  }
}

/** The problem that an unsuccessful response tells, or one made of its status where it tells none. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', status: response.status, title: response.statusText };
  try {
    const body: unknown = await response.json();
    return isProblem(body) ? body : fallback;
  } catch {
    return fallback;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'status' in body;
}
