import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const COMMITTED = join(PROJECT, '../gateway/src/main/resources/static');
const FIRST_LOAD_BUDGET = 150_000;

describe('the page in the gateway', () => {
  let rebuilt = '';

  before(() => {
    rebuilt = mkdtempSync(join(tmpdir(), 'glossa-page-'));
    execFileSync(process.execPath, [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
      cwd: PROJECT,
      env: { ...process.env, GLOSSA_PAGE_OUT: rebuilt },
    });
  });

  after(() => {
    rmSync(rebuilt, { recursive: true });
  });

  it('is what its sources build to; if not, run "npm run build" in chat-frontend', () => {
    assert.deepEqual(filesBelow(COMMITTED), filesBelow(rebuilt));
    for (const file of filesBelow(rebuilt)) {
      assert.ok(readFileSync(join(COMMITTED, file)).equals(readFileSync(join(rebuilt, file))), `${file} is out of date`);
    }
  });

  it('loads less than 150 kB of compressed script at first, and says how much', (test) => {
    const page = readFileSync(join(rebuilt, 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
    assert.ok(scripts.length > 0);
    const compressed = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(rebuilt, script))).length, 0);
    test.diagnostic(`${compressed} bytes of compressed script`);
    assert.ok(compressed < FIRST_LOAD_BUDGET, `${compressed} bytes`);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}
