import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

const summary = (page: Page) => page.locator('.govuk-error-summary__list').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const main = (page: Page) => page.getByRole('main').innerText();

test('Joanne sees who is late, opens the record, and keeps the promise (Q135)', async () => {
  await journey.walkAs(
    'Joanne Clarke',
    async (page) => {
      await page.goto(`${journey.product().url}/at/ashmere/queue`);
      assert.match(await main(page), /Late: \d+[\s\S]*Derek Hollins/);
      await checkPage(page);
      await keepPictures(page, 'queue');
      await page
        .getByRole('row', { name: /Derek Hollins/ })
        .first()
        .getByRole('link', { name: 'Derek Hollins' })
        .click();
      assert.match(await main(page), /Late: a first look at the plan/);
      await checkPage(page);
      await keepPictures(page, 'record');
      await page.getByRole('navigation', { name: 'Back' }).getByRole('link').click();
      const promised = page
        .getByRole('row', { name: /Sheila Novak/ })
        .filter({ hasText: 'To be in touch again' });
      await promised.getByRole('link', { name: 'Ring, then log it' }).click();
      await fillForm(page, { 'On which day?': '32 1 2026' });
      await press(page, 'Save');
      assert.match(
        await summary(page),
        /Write down what was said\.[\s\S]*Enter the date as day, month, year/,
      );
      await checkPage(page);
      await fillForm(page, {
        'What was said?': 'She walks to the corner and back. She wants to try the bus.',
        'On which day?': '1 11 2026',
        'With whom?': 'The person',
        'How?': 'A phone call',
        'What was it about?': 'How things are',
      });
      await press(page, 'Save');
      assert.match(await main(page), /She wants to try the bus\./);
      await page.goto(`${journey.product().url}/at/ashmere/queue`);
      assert.equal(await promised.count(), 0, 'the promise is kept');
    },
    { on: 'desktop' },
  );
});

test('every link of what can be done on a record leads to a page that this reader may open', async () => {
  await journey.walkAs('Joanne Clarke', async (page) => {
    await page.goto(`${journey.product().url}/at/ashmere/queue?whose=everyone`);
    await page.getByRole('link', { name: 'Zubaida Begum' }).first().click();
    const links = await page
      .locator('.site-actions a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    assert.ok(links.length > 8);
    const closed: string[] = [];
    for (const link of links) {
      const answer = await page.goto(link);
      if (answer?.status() !== 200) closed.push(`${link} answers ${answer?.status()}`);
    }
    assert.deepEqual(closed, []);
  });
});

for (const [name, councilId, said] of [
  ['Peter Lund', 'bexcombe', /Nobody is waiting for you\./],
  ['Ruth Sinclair', 'ashmere', /Nobody is waiting for you\./],
  ['Cllr Maureen Tully', 'ashmere', /Your role has no list of promises to people\./],
  ['Helen Marsh', 'ashmere', /Derek Hollins/],
] as const) {
  test(`${name} finds at ${councilId} the list that the role has, or is told that it has none`, async () => {
    await journey.walkAs(name, async (page) => {
      await page.goto(`${journey.product().url}/at/${councilId}/queue?whose=everyone`);
      assert.match(await main(page), said);
      await checkPage(page);
    });
  });
}
