import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { checkReflow, checkWithAxe, collectComplaints, keepPicture, openBrowser } from './support/browser.ts';
import { serveFirstPages } from './support/first-pages.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

const pages = [
  ['start', '/', 200, 'Your care and support'],
  ['sign-in', '/sign-in', 200, 'Sign in'],
  ['sign-in-code', '/sign-in/code', 200, 'Enter your code'],
  ['ask-for-help', '/ask-for-help', 200, 'Ask for help'],
  ['accessibility', '/accessibility', 200, 'Using this website'],
  ['privacy', '/privacy', 200, 'What we know about you'],
  ['complaints', '/complaints', 200, 'Comment or complain'],
  ['not-found', '/no-such-page', 404, 'Page not found'],
  ['broken', '/broken', 500, 'Sorry, there is a problem with the service'],
] as const;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFirstPages>>;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFirstPages()]);
});

after(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

for (const [name, path, status, heading] of pages) {
  test(`${path} reads well on a phone, on a desk, in the dark and in forced colours`, async () => {
    await onPage({ viewport: phone }, async (page) => {
      const complaints = collectComplaints(page);
      assert.equal((await page.goto(site.url + path))?.status(), status);
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), heading);
      assert.equal(await page.title(), `${heading} – Ashmere Borough Council`);
      await checkWithAxe(page);
      await checkReflow(page);
      await keepPicture(page, `${name}-phone`);
      await page.setViewportSize(desktop);
      await checkWithAxe(page);
      await keepPicture(page, `${name}-desktop`);
      // The browser itself remarks on a page that answers 404 or 500.
      const ownFault = `Failed to load resource: the server responded with a status of ${status}`;
      assert.deepEqual(
        complaints.filter((line) => !line.startsWith(ownFault)),
        [],
      );
    });
    await onPage({ viewport: phone, colorScheme: 'dark' }, async (page) => {
      await page.goto(site.url + path);
      await checkWithAxe(page);
      await keepPicture(page, `${name}-dark`);
    });
    await onPage({ viewport: phone, forcedColors: 'active' }, async (page) => {
      await page.goto(site.url + path);
      await checkWithAxe(page);
    });
  });
}

describe('signing in', () => {
  test('what is wrong is said first, has the focus, and leads to the field, without a script', async () => {
    await onPage({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.getByLabel('Email address').fill('amina');
      await page.getByRole('button', { name: 'Sign in' }).click();
      assert.equal(await page.title(), 'Error: Sign in – Ashmere Borough Council');
      assert.equal(await page.locator('.govuk-error-summary:focus').count(), 1);
      await keepPicture(page, 'sign-in-errors-phone');
      assert.equal(await page.getByLabel('Email address').inputValue(), 'amina');
      assert.equal(await page.getByLabel('Password').inputValue(), '');
      await page.getByRole('link', { name: 'Enter your password' }).click();
      assert.equal(await page.locator('#password:focus').count(), 1);
      await page.setViewportSize(desktop);
      await keepPicture(page, 'sign-in-errors-desktop');
    });
  });

  test('the page that says what is wrong passes the same checks', async () => {
    await onPage({ viewport: phone }, async (page) => {
      await page.goto(`${site.url}/sign-in`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      assert.match(await page.title(), /^Error: /);
      await checkWithAxe(page);
      await checkReflow(page);
    });
  });

  test('the keyboard alone reaches every field in the order of the page', async () => {
    await onPage({ viewport: desktop }, async (page) => {
      await page.goto(`${site.url}/sign-in`);
      const reached: string[] = [];
      for (let step = 0; step < 6; step += 1) {
        await page.keyboard.press('Tab');
        reached.push(
          String(await page.evaluate('document.activeElement.id || document.activeElement.innerText')),
        );
      }
      const start = ['Skip to main content', 'Ashmere Borough Council'];
      assert.deepEqual(reached, [...start, 'email', 'password', 'Sign in', 'I cannot sign in']);
    });
  });
});

test('text twice as large still fits a small screen', async () => {
  await onPage({ viewport: { width: 640, height: 900 } }, async (page) => {
    await page.goto(site.url);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 640);
  });
});

test('a printed page keeps its words and leaves out what can only be pressed', async () => {
  await onPage({ viewport: desktop }, async (page) => {
    await page.goto(`${site.url}/sign-in`);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('Ring 01632 960 118').first().isVisible());
    assert.ok(
      await page.getByText('We will make sure that it is you').isVisible(),
      'folded words are printed',
    );
    assert.ok(!(await page.locator('.govuk-button').first().isVisible()));
  });
});

test('the first page is at most 30 kB over the wire', async () => {
  await onPage({ viewport: phone }, async (page) => {
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      const sizes = await request.sizes();
      bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    });
    await page.goto(site.url, { waitUntil: 'networkidle' });
    assert.ok(bytes > 2000 && bytes <= 30_000, `the first page took ${bytes} bytes`);
  });
});

async function onPage(options: BrowserContextOptions, walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  context.setDefaultTimeout(10_000);
  try {
    await walk(await context.newPage());
  } finally {
    await context.close();
  }
}
