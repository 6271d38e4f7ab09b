import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import packedChromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** What WCAG 2.2 AA asks, and what axe holds to be good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const pictures = fileURLToPath(new URL('../../.data/pictures/', import.meta.url));

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

/** Fails with each finding in words, and with the elements that it is about. For pages opened with scripts on. */
export async function checkWithAxe(page: Page): Promise<void> {
  // As one script of the browser's own, since our pages allow none.
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((result) => result.violations)`,
  )) as axe.Result[];
  const lines = found.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  assert.deepEqual(lines, [], `${page.url()} has ${found.length} findings`);
}

/** At 320 px nothing runs off the side. Source: WCAG 2.2, 1.4.10 Reflow. */
export async function checkReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate('document.documentElement.scrollWidth');
  assert.equal(width, 320, `${page.url()} is ${String(width)} px wide on a screen of 320`);
  if (before) await page.setViewportSize(before);
}

/** Everything that the page complains about from now on: errors, blocked files, files not found. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  return complaints;
}

/** Keeps a picture of the whole page to be looked at, in a folder that is not committed. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
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
