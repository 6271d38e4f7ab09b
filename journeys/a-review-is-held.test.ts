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

test('Derek asks for a review, gets an answer with reasons, and is visited once for all that is due', async () => {
  await journey.walkAs('Derek Hollins', async (page) => {
    await page.goto(`${page.url().replace(/\/home$/, '')}/reviews`);
    await checkPage(page);
    await page.getByRole('link', { name: 'Ask for a review' }).click();
    await fillForm(page, {
      'Why would you like a review?': 'Something has changed for me',
      'What would you like us to know?': 'The club has moved and the bus does not go there.',
    });
    await press(page, 'Ask for a review');
  });
  await journey.walkAs(
    'Joanne Clarke',
    async (page) => {
      await page.goto(`${journey.product().url}/at/ashmere/queue`);
      await page.getByRole('link', { name: 'Answer it' }).click();
      assert.match(await main(page), /The club has moved and the bus does not go there\./);
      await press(page, 'Answer');
      assert.match(await summary(page), /Choose whether the review is held\./);
      await checkPage(page);
      await fillForm(page, {
        'Will the review be held?': 'No, not before its day',
        'Why?': 'It is due soon in any case.',
        'On which day?': '1 12 2031',
      });
      await press(page, 'Answer');
      assert.match(await summary(page), /must be held|needs or circumstances have changed/);
      await fillForm(page, { 'Will the review be held?': 'Yes, we hold it' });
      await press(page, 'Answer');
      assert.match(await main(page), /It is held by/);
      await checkPage(page);

      await page.getByRole('link', { name: 'Record a visit' }).click();
      await fillForm(page, { 'On which day?': '1 1 2040' });
      await press(page, 'Save');
      assert.match(await summary(page), /Write what was said to at least one question\./);
      await checkPage(page);
      await fillForm(page, {
        'How is looking after the money going?': 'Carol does it with me.',
        'Is the support doing what you need?': 'All but the bus.',
        'Is anything difficult, or not right?': 'No.',
        'What happens next?': 'We look for another way to the club.',
      });
      await press(page, 'Save');
      assert.match(await summary(page), /has not happened yet|1 January 2040/);
      const today = new Date();
      await fillForm(page, {
        'On which day?': `${today.getDate()} ${today.getMonth() + 1} ${today.getFullYear()}`,
      });
      await press(page, 'Save');
      assert.match(await main(page), /reviews? (is|are) met/);
      assert.match(await main(page), /All but the bus\./);
      await checkPage(page);
      await keepPictures(page, 'reviews');
    },
    { on: 'desktop' },
  );
});
