import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GlossaClient } from '../src/client.js';
import { readEvents } from '../src/events.js';
import { ConnectionError, ProblemError } from '../src/problems.js';

const STAGE = 'event: stage\ndata: {"stage":"search"}\n\n';
const DONE = 'event: done\ndata: {"id":"1"}\n\n';

function bodyOf(...pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      pieces.forEach((piece) => {
        controller.enqueue(piece);
      });
      controller.close();
    },
  });
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function clientThatGets(response: () => Promise<Response>): GlossaClient {
  return new GlossaClient({ baseUrl: 'http://localhost', fetch: response });
}

async function eventsOf(client: GlossaClient): Promise<string[]> {
  const events: string[] = [];
  for await (const { event } of client.stream({ question: 'q', collection: 'c' })) {
    events.push(event);
  }
  return events;
}

describe('a stream of events', () => {
  it('is the same however its bytes are cut', async () => {
    const text = `: comment\r\n\r\nevent: a\r\ndata: x – é 🚲\r\n\r\nevent:b\rdata:1\rdata: 2\r\r\ndata: last\n\n`;
    const whole = bytes(text);
    for (let cut = 0; cut <= whole.length; cut++) {
      const read: { event: string; data: string }[] = [];
      for await (const event of readEvents(bodyOf(whole.slice(0, cut), whole.slice(cut)))) {
        read.push(event);
      }
      assert.deepEqual(
        read,
        [
          { event: 'a', data: 'x – é 🚲' },
          { event: 'b', data: '1\n2' },
          { event: 'message', data: 'last' },
        ],
        `cut at ${cut}`,
      );
    }
  });

  it('is asked for with the key of that moment', async () => {
    const sent: (string | null)[] = [];
    const keys = [undefined, 'glossa_a_b'];
    const client = new GlossaClient({
      baseUrl: 'http://localhost',
      key: () => keys.shift(),
      fetch: (_, init) => {
        sent.push(new Headers(init?.headers).get('authorization'));
        return Promise.resolve(new Response(DONE));
      },
    });
    await eventsOf(client);
    await eventsOf(client);
    assert.deepEqual(sent, [null, 'Bearer glossa_a_b']);
  });

  it('ends with what is done', async () => {
    const client = clientThatGets(() => Promise.resolve(new Response(STAGE + DONE + STAGE)));
    assert.deepEqual(await eventsOf(client), ['stage', 'done']);
  });

  it('that ends before it is done is a broken connection', async () => {
    const client = clientThatGets(() => Promise.resolve(new Response(STAGE + 'event: done\ndata: {"id"')));
    await assert.rejects(eventsOf(client), (error) => error instanceof ConnectionError && error.begun);
  });

  it('tells a problem as an error', async () => {
    const problem = 'event: error\ndata: {"type":"about:blank","status":503,"detail":"It is down."}\n\n';
    const client = clientThatGets(() => Promise.resolve(new Response(STAGE + problem)));
    await assert.rejects(eventsOf(client), (error) => error instanceof ProblemError && error.problem.status === 503);
  });

  it('that is refused tells why', async () => {
    const refusal = { type: 'about:blank', status: 404, detail: 'There is no such collection.' };
    const client = clientThatGets(() => Promise.resolve(Response.json(refusal, { status: 404 })));
    await assert.rejects(eventsOf(client), /There is no such collection/);
  });

  it('from a server that is not there has not begun', async () => {
    const client = clientThatGets(() => Promise.reject(new TypeError('refused')));
    await assert.rejects(eventsOf(client), (error) => error instanceof ConnectionError && !error.begun);
  });
});
