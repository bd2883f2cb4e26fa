import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import assert from 'node:assert/strict';
import { CHROMIUM, KEY } from './surroundings.js';

/** Chromium, which asks nobody but the page's own server. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in a browser of its own, and all that went wrong in it. */
export interface Opened {
  page: Page;
  complaints: string[];
  close: () => Promise<void>;
}

/** @param key that the browser has kept from before; none if it is empty */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  key: string = KEY,
): Promise<Opened> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1360, height: 860 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  if (key !== '') {
    await context.addInitScript((kept) => {
      localStorage.setItem('glossa.key', JSON.stringify(kept));
    }, key);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`A dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin && !request.url().startsWith('blob:')) {
      complaints.push(`A request to ${request.url()}`);
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  await page.goto(address);
  await page.waitForSelector('#question, .documents, .reader, .reviews');
  return { page, complaints, close: () => context.close() };
}

/** Writes a question and asks it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.waitForSelector('.composer button[type=submit]');
  await page.fill('#question', question);
  await page.waitForSelector('.composer button[type=submit]:enabled');
  await page.press('#question', 'Enter');
}

export async function answered(page: Page): Promise<void> {
  await page.waitForSelector('.turn:last-child[data-state=answered] .answer-text');
}

/** The text as the document has it, not as it is laid out. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const text = await page.locator(selector).first().textContent();
  assert.notEqual(text, null);
  return text ?? '';
}

/** Has axe look over the page; its content security policy has to be bypassed for that. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.addScriptTag({ content: axe.source });
  const violations = await page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  assert.deepEqual(violations, []);
}
