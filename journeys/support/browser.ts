import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import packedChromium from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A browser with its guards up, so that our content policy is really held. No browser is a failure, not a skip. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  } catch (error) {
    throw new Error(`The browser at ${executablePath} does not start. Set CHROMIUM_PATH to one that does.`, {
      cause: error,
    });
  }
}

async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) {
    assert.ok(existsSync(named), `CHROMIUM_PATH names ${named}, where there is no browser.`);
    return named;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  const installed = installedBrowsers.find((path) => existsSync(path));
  assert.ok(installed, 'No browser was found. Install Chrome, or set CHROMIUM_PATH to a Chromium.');
  return installed;
}

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Unpacks the packaged browser once for each release. It is moved to its place whole,
 * since the package takes any file of the right name for a finished one, and two tests may start together.
 */
async function unpackBrowser(): Promise<string> {
  const root = new URL('../../node_modules/', import.meta.url);
  const manifest = readFileSync(new URL('@sparticuz/chromium/package.json', root), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const place = fileURLToPath(new URL(`.cache/chromium-${version}`, root));
  if (existsSync(`${place}/chromium`)) return `${place}/chromium`;
  const workplace = `${place}.${process.pid}`;
  mkdirSync(workplace, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = workplace;
  try {
    await packedChromium.executablePath();
    renameSync(workplace, place);
  } catch (error) {
    rmSync(workplace, { recursive: true, force: true });
    if (!existsSync(`${place}/chromium`)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return `${place}/chromium`;
}
