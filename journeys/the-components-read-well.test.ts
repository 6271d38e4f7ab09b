import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveGallery } from '../tools/gallery/serve-gallery.ts';
import { openBrowser } from './support/browser.ts';
import { checkPage } from './support/gate.ts';
import { visit } from './support/visit.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

before(async () => {
  [browser, gallery] = await Promise.all([openBrowser(), serveGallery()]);
});

after(async () => {
  await Promise.all([browser?.close(), gallery?.close()]);
});

for (const name of ['person', 'staff']) {
  test(`the components of the pages for ${name} pass the gate of every page`, async () => {
    await visit(browser, {}, async (page) => {
      assert.equal((await page.goto(`${gallery.url}/${name}`))?.status(), 200);
      // Open, so that the tables behind the pictures are held to the same.
      for (const summary of await page.locator('summary').all()) await summary.click();
      await checkPage(page);
      // The gate looks at a phone and a desk; what folds has to fit between them too.
      await page.setViewportSize({ width: 800, height: 900 });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 800);
    });
  });
}
