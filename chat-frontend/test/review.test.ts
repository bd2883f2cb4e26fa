import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { GlossaClient } from '../client/src/client.js';
import { ProblemError } from '../client/src/problems.js';
import type { HeldTranslation, Review, ReviewList, Translation } from '../client/src/types.js';
import { ask, assertAccessible, launch, open, textOf } from './browser.js';
import type { Opened } from './browser.js';
import { GATEWAY, HELD, KEY } from './surroundings.js';

const RUN = `test-${Date.now().toString(36)}`;
const QUESTION = 'How high is the tower T-5 of Lindau?';
const SOURCE = 'Der Turm T-5 von Lindau ist 48 Meter hoch. Er wurde 1856 gebaut.';

describe('a held answer', () => {
  const client = new GlossaClient({ baseUrl: GATEWAY, key: KEY });
  const opened: Opened[] = [];
  let browser: Browser;

  before(async () => {
    browser = await launch();
    await client.putDocument(HELD, 'tower', { title: 'Turm', language: 'de', text: SOURCE });
  });

  after(async () => {
    await browser.close();
    await client.deleteDocument(HELD, 'tower');
  });

  afterEach(async () => {
    const complaints = opened.flatMap((each) => each.complaints);
    for (const each of opened.splice(0)) {
      await each.close();
    }
    assert.deepEqual(complaints, [], 'what went wrong in the page');
  });

  async function openPage(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
    const one = await open(browser, `${GATEWAY}/${hash}`, options);
    opened.push(one);
    return one.page;
  }

  /** A page whose question waits for a reviewer. */
  async function askHeld(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage('', options);
    await page.waitForSelector('.welcome .language-list');
    if ((await client.collections()).length > 1) {
      await page.locator('.options select').first().selectOption(HELD);
    }
    await ask(page, QUESTION);
    await page.waitForSelector('.answer.needs-review');
    return page;
  }

  async function toReview(page: Page): Promise<void> {
    await page.locator('.answer.needs-review a').click();
    await page.waitForSelector('.decision');
  }

  async function decide(page: Page, choice: RegExp): Promise<void> {
    await page.getByRole('radio', { name: choice }).check();
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Reason').fill(`Because, ${RUN}`);
    await page.getByRole('button', { name: 'Decide' }).click();
  }

  async function backToTheAnswer(page: Page): Promise<void> {
    await page.locator('.history li a').first().click();
    await page.waitForSelector('.turn .answer:not(.needs-review)');
  }

  it('shows its evidence and none of its words, which are beside their sources in the review', async () => {
    const page = await askHeld({ bypassCSP: true });
    assert.ok(await page.getByText('Waiting for review').first().isVisible());
    assert.ok(!(await textOf(page, '.answer')).includes('48'));
    assert.equal(await page.locator('.mark, .gloss').count(), 0);
    assert.ok(await page.locator('.evidence blockquote').first().isVisible());
    await assertAccessible(page);

    await toReview(page);
    assert.match(await textOf(page, '.claimed .answer-text'), /48/);
    const quote = await textOf(page, '.source mark');
    assert.ok(SOURCE.includes(quote));
    await assertAccessible(page);
    await page.getByRole('radio', { name: /^Correct/ }).check();
    await assertAccessible(page);
    await page.getByRole('link', { name: 'Open at the quote' }).first().click();
    await page.waitForSelector('.reader mark');
    assert.equal(await textOf(page, '.reader mark'), quote);
  });

  it('has its quotes lit in their sentences and in the translations of those', async () => {
    const page = await askHeld();
    const text = 'يبلغ ارتفاع البرج T-5 في لينداو 48 مترًا.';
    const span = { start: text.indexOf('48'), end: text.length - 1, confidence: 0.9 };
    const sentence = { start: 0, end: 42, text: SOURCE.slice(0, 42) };
    await page.route(/\/v1\/reviews\/[^/]+$/, async (route) => {
      const response = await route.fetch();
      const review = (await response.json()) as Review;
      const citation = review.held?.claims[0]?.citations[0];
      assert.ok(citation);
      citation.start = SOURCE.indexOf('48 Meter');
      citation.end = citation.start + '48 Meter'.length;
      citation.quote = '48 Meter';
      citation.translation = { language: 'ar', text, sentence, span };
      await route.fulfill({ response, json: review });
    });
    await toReview(page);
    assert.equal(await textOf(page, '.source blockquote'), sentence.text);
    assert.equal(await textOf(page, '.source blockquote mark'), '48 Meter');
    assert.equal(await textOf(page, '.source .translation'), text);
    assert.equal(await textOf(page, '.source .translation mark'), text.slice(span.start, span.end));
    await page.getByRole('radio', { name: /^Correct/ }).check();
    assert.equal(await page.locator('.source textarea.translation').inputValue(), text);
  });

  it('is shown as it is when it is approved, and the trail says by whom and why', async () => {
    const page = await askHeld();
    await toReview(page);
    await decide(page, /^Approve/);
    await page.waitForSelector('.review-status.approved');
    assert.match(await textOf(page, '.released'), /48/);
    assert.equal(await page.locator('.trail li').count(), 2);
    assert.match(await textOf(page, '.trail li:last-child'), new RegExp(`Approved.*Ada.*Because, ${RUN}`, 's'));

    await backToTheAnswer(page);
    assert.match(await textOf(page, '.answer-text'), /48/);
    assert.ok(await page.locator('.mark').first().isVisible());
    await page.reload();
    await page.waitForSelector('.answer.answered .mark');
  });

  it('is shown in the words of a correction, which has to change some', async () => {
    const page = await askHeld();
    await toReview(page);
    await decide(page, /^Correct/);
    assert.ok(await page.getByText('No words were changed.').isVisible());
    await page.getByRole('textbox', { name: 'Claim 1' }).fill('The tower T-5 of Lindau is 48 metres high.');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.waitForSelector('.review-status.corrected');

    await backToTheAnswer(page);
    assert.match(await textOf(page, '.answer-text'), /^The tower T-5 of Lindau is 48 metres high\./);
  });

  it('is not shown when it is rejected', async () => {
    const page = await askHeld();
    await toReview(page);
    await decide(page, /^Reject/);
    await page.waitForSelector('.review-status.rejected');

    await backToTheAnswer(page);
    assert.ok(!(await textOf(page, '.answer')).includes('48'));
    assert.equal(await page.locator('.mark').count(), 0);
    assert.equal(await page.getByText('No answer in the sources').count(), 0);
  });

  it('is decided once: who is late is told', async () => {
    const page = await askHeld();
    await toReview(page);
    const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
    await client.rejectReview(id, { reviewer: 'Grace', reason: 'Faster.' });
    await decide(page, /^Approve/);
    await page.getByText('Somebody else has decided meanwhile.').waitFor();
    assert.match(await textOf(page, '.trail li:last-child'), /Rejected.*Grace/s);
    await assert.rejects(
      client.approveReview(id, { reviewer: 'Ada', reason: 'Late.' }),
      (failure) => failure instanceof ProblemError && failure.problem.status === 409,
    );
  });

  it('goes with the document that it came from', async () => {
    const page = await askHeld();
    await client.deleteDocument(HELD, 'tower');
    try {
      await page.getByRole('button', { name: 'See whether it is decided' }).click();
      await page.getByText('was deleted, and the answer with it').waitFor();
    } finally {
      await client.putDocument(HELD, 'tower', { title: 'Turm', language: 'de', text: SOURCE });
    }
  });

  it('waits in the queue, which is read by status, in each language and on a phone', async () => {
    await askHeld();
    for (const [locale, colorScheme] of [['ar', 'dark'], ['hi', 'light'], ['ru', 'light'], ['de', 'dark']] as const) {
      const page = await openPage('#/reviews', {
        locale,
        colorScheme,
        bypassCSP: true,
        viewport: { width: 360, height: 740 },
      });
      await page.waitForSelector('.queue li');
      assert.equal(await page.getAttribute('html', 'lang'), locale);
      assert.notEqual(await textOf(page, 'h1'), 'Answers and translations to review');
      await assertAccessible(page);
      await page.locator('.queue a').first().click();
      await page.waitForSelector('.decision');
      await page.getByRole('radio').nth(1).check();
      await assertAccessible(page);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(excess <= 0, `${excess} pixels too wide in ${locale}`);
    }
    const page = await openPage('#/reviews');
    await page.waitForSelector('.queue li');
    await page.getByLabel('Status').selectOption('erased');
    await page.locator('.queue a').getByText('Erased').first().click();
    await page.waitForSelector('.review-status.erased');
    assert.equal(await page.locator('.held-claim, .decision').count(), 0);
  });

  it('that nobody knows is said to be unknown', async () => {
    const page = await openPage('#/reviews/00000000-0000-0000-0000-000000000000');
    await page.getByText('There is no such review.').waitFor();
  });
});

/** The gateway under test has no translator, so its answers are stood in for. */
describe('a held translation', () => {
  const TEXT = 'Das Rad kostet 12 Euro.\nEs steht im Hof.';
  const WRONG = 'يكلف الدراجة 11 يورو.\nتقف في الفناء.';
  const opened: Opened[] = [];
  let browser: Browser;
  let review: Review;
  let sent: unknown;

  before(async () => {
    browser = await launch();
  });

  after(async () => {
    await browser.close();
  });

  afterEach(async () => {
    const complaints = opened.flatMap((each) => each.complaints);
    for (const each of opened.splice(0)) {
      await each.close();
    }
    assert.deepEqual(complaints, [], 'what went wrong in the page');
  });

  async function openReview(): Promise<Page> {
    const held: Translation = {
      text: WRONG,
      source: 'de',
      provider: 'language-model',
      warnings: [{ code: 'number-differs', detail: 'Text and translation differ in: 11, 12.' }],
      cached: false,
      segments: [],
      entities: [],
      terms: [],
      alignment: [],
      quality: null,
    };
    const translation: HeldTranslation = { text: TEXT, target: 'ar', held };
    const id = '0195b0c2-0000-7000-8000-000000000001';
    const at = '2026-01-02T03:04:05Z';
    review = {
      id,
      status: 'needs-review',
      collection: HELD,
      heldAt: at,
      translation,
      history: [{ status: 'needs-review', at }],
    };
    const one = await open(browser, `${GATEWAY}/#/reviews`, { bypassCSP: true });
    opened.push(one);
    const { page } = one;
    await page.route(/\/v1\/reviews\?/, (route) => {
      const entry = { id, status: review.status, collection: HELD, heldAt: at, answerLanguage: 'ar', text: TEXT };
      const list: ReviewList = { reviews: [entry] };
      return route.fulfill({ json: list });
    });
    await page.route(/\/v1\/reviews\/[^/]+$/, (route) => route.fulfill({ json: review }));
    await page.route(/\/v1\/reviews\/[^/]+\/(approve|correct|reject)$/, (route) => {
      sent = route.request().postDataJSON();
      const status = /correct$/.test(route.request().url()) ? 'corrected' : 'rejected';
      const text = (sent as { translation?: string }).translation;
      review = {
        ...review,
        status,
        ...(text !== undefined && { translation: { ...translation, released: { ...held, text, review: 'corrected' } } }),
      };
      return route.fulfill({ json: review });
    });
    await page.reload();
    await page.locator('.queue a').getByText('Das Rad kostet').click();
    await page.waitForSelector('.decision');
    return page;
  }

  async function decide(page: Page): Promise<void> {
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Reason').fill('Because.');
    await page.getByRole('button', { name: 'Decide' }).click();
  }

  it('stands beside its text, with what its checks found', async () => {
    const page = await openReview();
    assert.equal(await textOf(page, '.claimed .answer-text'), WRONG);
    assert.equal(await page.getAttribute('.claimed .answer-text', 'dir'), 'rtl');
    assert.equal(await textOf(page, '.source blockquote'), TEXT);
    assert.match(await textOf(page, '.claimed .warnings'), /11, 12/);
    await assertAccessible(page);
  });

  it('is released in the words of a correction, which has to change some', async () => {
    const page = await openReview();
    await page.getByRole('radio', { name: /^Correct/ }).check();
    await assertAccessible(page);
    await decide(page);
    assert.ok(await page.getByText('No words were changed.').isVisible());
    const right = WRONG.replace('11', '12');
    await page.getByRole('textbox', { name: 'Translation' }).fill(right);
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.waitForSelector('.review-status.corrected');
    assert.deepEqual(sent, { reviewer: 'Ada', reason: 'Because.', translation: right });
    assert.equal(await textOf(page, 'section .released'), right);
  });

  it('is said not to be released when it is rejected', async () => {
    const page = await openReview();
    await page.getByRole('radio', { name: /^Reject/ }).check();
    await decide(page);
    await page.getByText('A reviewer decided not to release this translation.').waitFor();
    assert.deepEqual(sent, { reviewer: 'Ada', reason: 'Because.' });
  });
});
