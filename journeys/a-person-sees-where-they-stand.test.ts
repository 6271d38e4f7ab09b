import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

const main = (page: Page) => page.getByRole('main');

test('Amina is on her own page at once: where things are, her money, one question, who looked', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    assert.match(new URL(page.url()).pathname, /^\/at\/ashmere\/people\/[\w-]+\/home$/);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Amina Yusuf');
    await main(page).getByText('Your support is running, and you have £1,960.89 to use now.').waitFor();
    await main(page)
      .getByText('£1,912.44 was there, £1,942.92 came in, take away £1,894.47 spent. That leaves £1,960.89.')
      .waitFor();
    await checkPage(page);
    await keepPictures(page, 'person-home');
  });
});

test('every figure on her page opens to how it came about, to the penny', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    const doors = [
      ['This year’s budget', '£24,914.76 for the year: 52 weeks of £479.13.'],
      ['Paid by us so far', 'We have made 4 payments to you, £6,687.68 in all.'],
      ['Spent', 'you spent £1,868.07, which is £48.45 less than the plan.'],
    ] as const;
    const home = page.url();
    for (const [name, said] of doors) {
      await page.goto(home);
      await main(page).getByRole('link', { name, exact: true }).click();
      const shown = await main(page).innerText();
      assert.ok(shown.replace(/\s+/g, ' ').includes(said), `${name} opens to ${shown}`);
      await checkPage(page);
    }
  });
});

test('Derek reads first what we are late with, who owes it, and what carries on', async () => {
  await journey.walkAs('Derek Hollins', async (page) => {
    const headings = await main(page).getByRole('heading').allTextContents();
    assert.deepEqual(headings.slice(0, 3), ['Derek Hollins', 'We were late with this', 'Where things are']);
    await main(page).getByText('Your support carries on as it is.').waitFor();
    await main(page)
      .getByText(/days? late\./)
      .first()
      .waitFor();
    await checkPage(page);
    await keepPictures(page, 'person-home-late');
  });
});

for (const [name, said] of [
  ['Zubaida Begum', 'Your plan is agreed. Now you choose how the money is managed.'],
  ['Priya Raman', 'You have agreed your plan, and we read it now.'],
  ['Sheila Novak', 'You cannot get money from us now, and there is other help.'],
] as const) {
  test(`${name} reads how far things are, with what comes next`, async () => {
    await journey.walkAs(name, async (page) => {
      const shown = await main(page).innerText();
      assert.ok(shown.includes(said), shown);
      await main(page).getByRole('heading', { name: 'Where things are' }).waitFor();
      await checkPage(page);
    });
  });
}

test('Amina sees who looked, takes away all that is held about her, and keeps a letter', async () => {
  await journey.walkAs('Amina Yusuf', async (page, complaints) => {
    await page.getByRole('link', { name: 'Help', exact: true }).click();
    await checkPage(page);
    await keepPictures(page, 'person-help');
    const [held] = await Promise.all([
      page.waitForEvent('download'),
      main(page).getByRole('link', { name: 'Everything we hold about you' }).click(),
    ]);
    assert.match(held.suggestedFilename(), /^record-\d{4}-\d\d-\d\d\.json$/);
    await main(page).getByRole('link', { name: 'Who looked at the record' }).click();
    await main(page).getByText('Peter Lund').first().waitFor();
    await checkPage(page);
    await page.getByRole('link', { name: 'Letters', exact: true }).click();
    await checkPage(page);
    await main(page).getByRole('link', { name: 'A question about one payment' }).click();
    await checkPage(page);
    await keepPictures(page, 'person-letter');
    const [letter] = await Promise.all([
      page.waitForEvent('download'),
      main(page).getByRole('link', { name: 'Get this letter as a PDF' }).click(),
    ]);
    assert.match(letter.suggestedFilename(), /\.pdf$/);
    // A file that is kept ends the way to it as a page, which the browser remarks.
    const kept = complaints.filter((one) => /\/(?:everything-held|pdf) failed$/.test(one));
    for (const one of kept) complaints.splice(complaints.indexOf(one), 1);
    assert.equal(kept.length, 2);
  });
});

test('what two people change at once is lost to neither: the later one reads both', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await main(page).getByRole('link', { name: 'My details' }).click();
    await checkPage(page);
    await main(page).getByRole('button', { name: 'Save' }).click();
    await main(page).getByText('Change at least one thing, or go back.').first().waitFor();
    await checkPage(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Phone number').fill('01632 960 001');
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByText('Your details are saved.').waitFor();
    await other.close();
    await page.getByLabel('Postcode').fill('nowhere');
    await page.getByRole('button', { name: 'Save' }).click();
    await main(page).getByText('Check the postcode.').first().waitFor();
    assert.equal(await page.getByLabel('Postcode').inputValue(), 'nowhere');
    await page.getByLabel('Postcode').fill('AS2 7LD');
    await page.getByRole('button', { name: 'Save' }).click();
    await main(page).getByText('AS2 7LD').waitFor();
    assert.equal(await page.getByLabel('Phone number').inputValue(), '01632 960 001');
    assert.equal(await page.getByLabel('Postcode').inputValue(), '');
    await checkPage(page);
  });
});
