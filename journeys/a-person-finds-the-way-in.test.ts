import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { fillForm } from './support/fill-form.ts';
import { serveFirstPages } from './support/first-pages.ts';
import { underMedia } from './support/gate/under.ts';
import { checkPage } from './support/gate.ts';
import { readHostileTexts } from './support/hostile-texts.ts';
import { keepPictures } from './support/pictures.ts';
import { visit, windows } from './support/visit.ts';

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
    await visit(browser, { on: 'phone' }, async (page, complaints) => {
      assert.equal((await page.goto(site.url + path))?.status(), status);
      if (status === 500) assert.equal(complaints.splice(0).length, 1, 'a broken page is a complaint');
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), heading);
      assert.equal(await page.title(), `${heading} – Ashmere Borough Council`);
      await checkPage(page);
      await keepPictures(page, name);
      await underMedia(page, { colorScheme: 'dark' }, () => keepPictures(page, `${name}-dark`));
      await page.setViewportSize(windows.desktop);
      await checkPage(page);
    });
  });
}

describe('signing in', () => {
  test('what is wrong is said first, has the focus, and leads to the field, without a script', async () => {
    await visit(browser, { on: 'phone', withoutScripts: true }, async (page) => {
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Sign in' }).click();
      await fillForm(page, { 'Email address': 'amina' });
      await page.getByRole('button', { name: 'Sign in' }).click();
      assert.equal(await page.title(), 'Error: Sign in – Ashmere Borough Council');
      assert.equal(await page.locator('.govuk-error-summary:focus').count(), 1);
      assert.equal(await page.getByLabel('Email address').inputValue(), 'amina');
      assert.equal(await page.getByLabel('Password').inputValue(), '');
      await keepPictures(page, 'sign-in-errors');
      await page.getByRole('link', { name: 'Enter your password' }).click();
      assert.equal(await page.locator('#password:focus').count(), 1);
    });
  });

  test('the page that says what is wrong passes the same checks', async () => {
    await visit(browser, { on: 'phone' }, async (page) => {
      await page.goto(`${site.url}/sign-in`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      assert.match(await page.title(), /^Error: /);
      await checkPage(page);
    });
  });

  test('whatever is typed stays what it is, and breaks nothing', async (t) => {
    const { texts, words } = readHostileTexts();
    // Every one of a few kinds first, then some of the many.
    const chosen = texts.filter((_, place) => place < 13 || place % 60 === 0);
    t.diagnostic(`${chosen.length} of ${words}`);
    await visit(browser, { on: 'phone' }, async (page) => {
      await page.goto(`${site.url}/sign-in`);
      for (const text of chosen.filter((one) => one.trim() !== '')) {
        const field = page.getByLabel('Email address');
        await field.fill(text);
        const typed = await field.inputValue();
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByRole('link', { name: 'Enter your password' }).waitFor();
        assert.equal(await page.getByLabel('Email address').inputValue(), typed);
      }
      await checkPage(page);
    });
  });

  test('the keyboard reaches every field in the order of the page', async () => {
    await visit(browser, { on: 'desktop' }, async (page) => {
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
  await visit(browser, { on: 'phone' }, async (page) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await page.goto(site.url);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 640);
  });
});

test('a printed page keeps its words and leaves out what can only be pressed', async () => {
  await visit(browser, { on: 'desktop' }, async (page) => {
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
  await visit(browser, { on: 'phone' }, async (page) => {
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      const sizes = await request.sizes();
      bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    });
    await page.goto(site.url, { waitUntil: 'networkidle' });
    assert.ok(bytes > 2000 && bytes <= 30_000, `the first page took ${bytes} bytes`);
  });
});
