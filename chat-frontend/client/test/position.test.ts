import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GlossaClient } from '../src/client.js';

describe('what was written', () => {
  it('is found by the searches of who wrote it', async () => {
    const sent: (string | null)[] = [];
    const client = new GlossaClient({
      baseUrl: 'http://localhost',
      fetch: (_, init) => {
        sent.push(new Headers(init?.headers).get('glossa-position'));
        const written = init?.method === 'PUT' ? { 'glossa-position': `0/${String(sent.length)}` } : {};
        return Promise.resolve(Response.json({}, { headers: written }));
      },
    });
    await client.search({ question: 'q', collection: 'c' });
    await client.putDocument('c', 'a', { text: 'A' });
    await client.search({ question: 'q', collection: 'c' });
    await client.putDocument('c', 'b', { text: 'B' });
    await client.ask({ question: 'q', collection: 'c' });
    assert.deepEqual(sent, [null, null, '0/2', '0/2', '0/4']);
  });
});
