import { readUIMessageStream, DefaultChatTransport } from 'ai';
import type { UIMessage } from 'ai';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import OpenAI, { NotFoundError } from 'openai';
import type { AskResponse, Claim } from '../client/src/types.js';
import { GATEWAY, HANDBOOK, KEY } from './surroundings.js';

const QUESTION = 'Which VHF channel do boat crews use to call in every two hours?';

/** What Glossa adds to OpenAI's completion. */
interface Extension {
  glossa?: AskResponse;
}

interface UrlCitation {
  type: string;
  url_citation: { start_index: number; end_index: number; url: string; title: string };
}

describe("OpenAI's client for Node.js", () => {
  const client = new OpenAI({ baseURL: `${GATEWAY}/v1`, apiKey: KEY });
  const body = { model: HANDBOOK, messages: [{ role: 'user' as const, content: QUESTION }] };

  it('lists the collections as models', async () => {
    const models = await client.models.list();
    assert.ok(models.data.some(({ id }) => id === HANDBOOK));
  });

  it('reads an answer with its citations', async () => {
    const completion: OpenAI.ChatCompletion & Extension = await client.chat.completions.create(body);
    const message = completion.choices[0]?.message;
    assert.ok(message);
    assert.ok(message.content?.includes('14'));
    const annotations = message.annotations as UrlCitation[];
    const citations = completion.glossa?.claims.flatMap((claim) => claim.citations) ?? [];
    assert.equal(annotations.length, citations.length);
    assert.ok(annotations[0]?.url_citation.url.includes('/#/collections/handbook/documents/'));
    assert.equal(message.content, completion.glossa?.answer.text);
  });

  it('reads the same answer from a stream', async () => {
    const stream = await client.chat.completions.create({ ...body, stream: true });
    let text = '';
    let glossa: AskResponse | undefined;
    for await (const chunk of stream as AsyncIterable<OpenAI.ChatCompletionChunk & Extension>) {
      text += chunk.choices[0]?.delta.content ?? '';
      glossa = chunk.glossa ?? glossa;
    }
    assert.equal(text, glossa?.answer.text);
    assert.ok((glossa?.claims.length ?? 0) > 0);
  });

  it('throws its own error for a collection that is not there', async () => {
    await assert.rejects(client.chat.completions.create({ ...body, model: 'nowhere' }), NotFoundError);
  });
});

type GlossaMessage = UIMessage<never, { citations: { claims: Claim[] }; answer: AskResponse; passages: unknown; stage: unknown }>;

describe("The AI SDK's parser", () => {
  it('reads text, sources and citations', async () => {
    const transport = new DefaultChatTransport<GlossaMessage>({
      api: `${GATEWAY}/v1/chat/ui-stream`,
      headers: { authorization: `Bearer ${KEY}` },
      body: { collection: HANDBOOK },
    });
    const stream = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'chat',
      messageId: undefined,
      messages: [{ id: '1', role: 'user', parts: [{ type: 'text', text: QUESTION }] }],
      abortSignal: undefined,
    });
    let message: GlossaMessage | undefined;
    for await (const state of readUIMessageStream<GlossaMessage>({ stream, terminateOnError: true })) {
      message = state;
    }
    assert.ok(message);
    const parts = message.parts;
    const text = parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('');
    const answer = parts.find((part) => part.type === 'data-answer')?.data;
    assert.equal(text, answer?.answer.text);
    assert.ok(parts.some((part) => part.type === 'source-document'));
    assert.ok(parts.some((part) => part.type === 'source-url'));
    const claims = parts.find((part) => part.type === 'data-citations')?.data.claims;
    assert.deepEqual(claims, answer?.claims);
  });
});
