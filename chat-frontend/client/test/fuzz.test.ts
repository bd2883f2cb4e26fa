import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readEvents, type ServerSentEvent } from '../src/events.js';
import { convertOffset } from '../src/offsets.js';

/** More with GLOSSA_FUZZ_RUNS; a failure prints the seed that repeats it. */
const RUNS = { numRuns: Number(process.env['GLOSSA_FUZZ_RUNS'] ?? 1000) };

const text = fc.string({ unit: 'binary' });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const line = text.map((value) => value.replace(/[\r\n]/g, ''));

/** Where the bytes of a stream are cut, as shares of its length. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });

const event = fc.record({
  name: fc.option(line.filter((name) => name !== ''), { nil: undefined }),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  comment: fc.option(line, { nil: undefined }),
});

async function read(bytes: Uint8Array, shares: number[]): Promise<ServerSentEvent[]> {
  const places = [...shares.map((share) => Math.round(share * bytes.length)), bytes.length].sort((a, b) => a - b);
  let from = 0;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const place of places) {
        controller.enqueue(bytes.slice(from, place));
        from = place;
      }
      controller.close();
    },
  });
  const events: ServerSentEvent[] = [];
  for await (const each of readEvents(body)) {
    events.push(each);
  }
  return events;
}

describe('any stream of events', () => {
  it('is read as it was written, however its lines end and its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 4 }), lineEnd, cuts, async (events, end, shares) => {
        const written = events
          .map(({ name, lines, comment }) =>
            [
              ...(comment === undefined ? [] : [`:${comment}`]),
              ...(name === undefined ? [] : [`event: ${name}`]),
              ...lines.map((data) => `data: ${data}`),
              '',
              '',
            ].join(end),
          )
          .join('');
        assert.deepEqual(
          await read(new TextEncoder().encode(written), shares),
          events.map(({ name, lines }) => ({ event: name ?? 'message', data: lines.join('\n') })),
        );
      }),
      RUNS,
    );
  });

  it('is the same for any bytes, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), cuts, async (bytes, shares) => {
        assert.deepEqual(await read(bytes, shares), await read(bytes, []));
      }),
      RUNS,
    );
  });
});

describe('any offset', () => {
  it('between characters comes back from the other unit', () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, number) => {
        const points = Array.from(value);
        const point = number % (points.length + 1);
        const unit = convertOffset(value, point, 'code-point', 'utf-16');
        assert.equal(value.slice(0, unit), points.slice(0, point).join(''));
        assert.equal(convertOffset(value, unit, 'utf-16', 'code-point'), point);
      }),
      RUNS,
    );
  });
});
