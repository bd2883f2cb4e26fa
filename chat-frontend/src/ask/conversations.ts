import { ConnectionError, ProblemError } from '@glossa/client';
import type { AskRequest, AskResponse, Claim, Passages, Question, Turn as Said } from '@glossa/client';
import { client } from '../client';
import { load, save } from '../storage';
import { Store } from '../store';

export interface Conversation {
  id: string;
  /** Milliseconds since 1970. */
  changed: number;
  turns: Turn[];
}

/** A question and what is known of its answer. */
export interface Turn {
  id: string;
  request: AskRequest;
  state: 'asking' | 'answered' | 'stopped' | 'broken' | 'unreachable' | 'refused';
  stage?: string;
  question?: Question;
  evidence?: Passages;
  /** The answer's text as far as it has come. */
  text?: string;
  claims: Claim[];
  response?: AskResponse;
  /** Whether a held answer is gone, because a document that it came from was deleted. */
  erased?: boolean;
  /** What the server said of its failure. */
  problem?: string;
}

const KEY = 'glossa.conversations';
const MOST_CONVERSATIONS = 50;
/** How much of what was said before goes with a question, in turns and in characters. */
const MOST_TURNS = 4;
const MOST_CHARACTERS = 16_000;

export const conversations = new Store<Conversation[]>(restore());

const running = new Map<string, AbortController>();

function restore(): Conversation[] {
  const stored = load(KEY);
  if (!Array.isArray(stored)) {
    return [];
  }
  return (stored as Conversation[]).map((conversation) => ({
    ...conversation,
    turns: conversation.turns.map((turn) => (turn.state === 'asking' ? { ...turn, state: 'broken' } : turn)),
  }));
}

/** Keeps as many as the browser takes, the newest first. */
function keep(): void {
  let kept = conversations.get().slice(0, MOST_CONVERSATIONS);
  while (!save(KEY, kept) && kept.length > 1) {
    kept = kept.slice(0, Math.floor(kept.length / 2));
  }
}

/** Asks in a conversation, or in a new one. Returns the conversation's id. */
export function ask(request: AskRequest, conversationId?: string): string {
  const turn: Turn = { id: crypto.randomUUID(), request, state: 'asking', claims: [] };
  const old = conversations.get().find((each) => each.id === conversationId);
  const conversation: Conversation = {
    id: old?.id ?? crypto.randomUUID(),
    changed: Date.now(),
    turns: [...(old?.turns ?? []), turn],
  };
  conversations.update((all) => [conversation, ...all.filter((each) => each.id !== conversation.id)]);
  keep();
  void run(turn.id, request);
  return conversation.id;
}

/** Asks a question again, in its place: what had arrived of the answer is forgotten. */
export function askAgain(turn: Turn): void {
  running.get(turn.id)?.abort();
  const fresh: Turn = { id: turn.id, request: turn.request, state: 'asking', claims: [] };
  replace(turn.id, () => fresh);
  void run(turn.id, turn.request);
}

export function stop(turn: Turn): void {
  running.get(turn.id)?.abort();
}

export function remove(conversationId: string): void {
  conversations.update((all) => all.filter((each) => each.id !== conversationId));
  keep();
}

export function removeAll(): void {
  conversations.update(() => []);
  keep();
}

/** Looks what has become of an answer that was held, and puts the decided one in its place. */
export async function followReview(turn: Turn): Promise<void> {
  const held = turn.response;
  if (held?.review === undefined) {
    return;
  }
  try {
    const decided = await client.reviewedAnswer(held.review);
    if (decided.status !== 'needs-review') {
      change(turn.id, { response: { ...decided, passages: held.passages }, claims: decided.claims });
    }
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.problem.status !== 410) {
      throw failure;
    }
    change(turn.id, { erased: true });
  }
  keep();
}

/** What was said in a conversation before a question, the latest that there is room for. */
function saidBefore(turnId: string): Said[] {
  const turns = conversations.get().find((each) => each.turns.some(({ id }) => id === turnId))?.turns ?? [];
  const before = turns.slice(0, turns.findIndex(({ id }) => id === turnId)).slice(-MOST_TURNS);
  const said = before.flatMap(({ request, response }): Said[] => [
    { role: 'user', text: request.question },
    ...(response?.status === 'answered' ? [{ role: 'assistant' as const, text: response.answer.text }] : []),
  ]);
  let length = said.reduce((sum, { text }) => sum + text.length, 0);
  while (length > MOST_CHARACTERS) {
    length -= said.shift()?.text.length ?? 0;
  }
  return said;
}

async function run(turnId: string, request: AskRequest): Promise<void> {
  const controller = new AbortController();
  running.set(turnId, controller);
  const conversation = saidBefore(turnId);
  const asked = conversation.length > 0 ? { ...request, conversation } : request;
  try {
    for await (const event of client.stream(asked, controller.signal)) {
      switch (event.event) {
        case 'stage':
          change(turnId, { stage: event.data.stage });
          break;
        case 'question':
          change(turnId, { question: event.data });
          break;
        case 'passages':
          change(turnId, { evidence: event.data });
          break;
        case 'warning':
          // All of them are in the response, which shows them together.
          break;
        case 'delta':
          replace(turnId, (turn) => ({ ...turn, text: (turn.text ?? '') + event.data.text }));
          break;
        case 'claim':
          replace(turnId, (turn) => ({ ...turn, claims: [...turn.claims, event.data.claim] }));
          break;
        case 'done':
          change(turnId, { response: event.data, claims: event.data.claims, state: 'answered' });
          break;
      }
    }
  } catch (failure) {
    if (running.get(turnId) === controller) {
      change(turnId, outcome(failure, controller.signal));
    }
  } finally {
    if (running.get(turnId) === controller) {
      running.delete(turnId);
    }
    keep();
  }
}

function outcome(failure: unknown, signal: AbortSignal): Partial<Turn> {
  if (signal.aborted) {
    return { state: 'stopped' };
  }
  if (failure instanceof ProblemError) {
    return { state: 'refused', problem: failure.message };
  }
  return { state: failure instanceof ConnectionError && !failure.begun ? 'unreachable' : 'broken' };
}

function change(turnId: string, part: Partial<Turn>): void {
  replace(turnId, (turn) => ({ ...turn, ...part }));
}

function replace(turnId: string, by: (turn: Turn) => Turn): void {
  conversations.update((all) =>
    all.map((conversation) =>
      conversation.turns.some((turn) => turn.id === turnId)
        ? { ...conversation, turns: conversation.turns.map((turn) => (turn.id === turnId ? by(turn) : turn)) }
        : conversation,
    ),
  );
}
