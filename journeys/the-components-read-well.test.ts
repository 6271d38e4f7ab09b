import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveGallery } from '../tools/gallery/serve-gallery.ts';
import { checkReflow, checkWithAxe, collectComplaints, openBrowser } from './support/browser.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

before(async () => {
  [browser, gallery] = await Promise.all([openBrowser(), serveGallery()]);
});

after(async () => {
  await Promise.all([browser?.close(), gallery?.close()]);
});

for (const name of ['person', 'staff']) {
  test(`the components of the pages for ${name} read well on a phone, on a desk and in the dark`, async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const complaints = collectComplaints(page);
    assert.equal((await page.goto(`${gallery.url}/${name}`))?.status(), 200);
    await checkWithAxe(page);
    // Open, so that the tables behind the pictures are held to the same.
    for (const summary of await page.locator('summary').all()) await summary.click();
    await checkReflow(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await checkWithAxe(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkWithAxe(page);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}
