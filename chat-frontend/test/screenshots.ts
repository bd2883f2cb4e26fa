/**
 * Takes the pictures of the page in docs/: of a gateway with the handbook, a language model and a translator, which holds
 * the collection `held` for review. Usage, after `npm run check`: `node build/test/screenshots.js ../docs`.
 */
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { GlossaClient } from '../client/src/client.js';
import { answered, ask, launch, open } from './browser.js';
import { GATEWAY, HANDBOOK, HELD, KEY } from './surroundings.js';

/** As long as a language model on two cores may take to write and to translate. */
const PATIENCE = 300_000;

const folder = process.argv[2] ?? '../docs';
const browser = await launch();
const client = new GlossaClient({ baseUrl: GATEWAY, key: KEY });
await client.putDocument(HELD, 'tower', {
  title: 'Turm',
  language: 'de',
  text: 'Der Turm T-5 von Lindau ist 48 Meter hoch. Er wurde 1856 gebaut.',
});

async function picture(
  name: string,
  options: BrowserContextOptions & { hash?: string },
  show: (page: Page) => Promise<void>,
): Promise<void> {
  const { hash = '', ...context } = options;
  const { page, close } = await open(browser, `${GATEWAY}/${hash}`, {
    viewport: { width: 1280, height: 760 },
    ...context,
  });
  page.setDefaultTimeout(PATIENCE);
  await show(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, name) });
  await close();
}

/** Asks, and opens the note of the first citation. */
async function asked(page: Page, question: string, collection = HANDBOOK): Promise<void> {
  await page.waitForSelector('.welcome .language-list');
  const options = page.getByRole('button', { name: /Options|Tùy chọn/ });
  if (await options.isVisible()) {
    await options.click();
  }
  const choice = page.locator('.options select').first();
  if (((await choice.textContent()) ?? '').includes(collection)) {
    await choice.selectOption(collection);
  }
  await ask(page, question);
}

async function pointedAt(page: Page): Promise<void> {
  await answered(page);
  await page.locator('.mark').first().click();
  await page.waitForSelector('.gloss.active');
}

const RIVER = 'Above what water level at Long Biên is sampling by boat on the Red River forbidden?';

await picture('chat.png', {}, async (page) => {
  await asked(page, RIVER);
  await pointedAt(page);
});
await picture('chat-source.png', {}, async (page) => {
  await asked(page, RIVER);
  await answered(page);
  await page.locator('.gloss footer a').first().click();
  await page.waitForSelector('.reader mark');
});
await picture('chat-arabic-dark.png', { locale: 'ar', colorScheme: 'dark' }, async (page) => {
  await asked(page, 'كم أسبوعًا تبلغ إجازة الوالدين في المعهد، وكم منها بأجر كامل؟');
  await pointedAt(page);
});
await picture('chat-phone.png', { locale: 'vi', viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true }, async (page) => {
  await asked(page, 'Đài VHF dùng kênh nào để báo cáo mỗi hai giờ?');
  await pointedAt(page);
});
await picture('chat-documents.png', { hash: `#/collections/${HANDBOOK}` }, async (page) => {
  await page.waitForSelector('tbody tr');
});
await picture('chat-review.png', {}, async (page) => {
  await asked(page, 'How high is the tower T-5 of Lindau?', HELD);
  await page.waitForSelector('.answer.needs-review');
  await page.locator('.answer.needs-review a').click();
  await page.waitForSelector('.decision');
  await page.getByRole('radio', { name: /^Correct/ }).check();
});
await browser.close();
