import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();
const desk = { on: 'desktop' } as const;
let aminasBank = '';

async function openRun(page: Page): Promise<void> {
  await page.goto(`${journey.product().url}/at/ashmere/payments`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: /^Payment run for/ }).waitFor();
}

async function workOutAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Work it out again' }).click();
  await page.getByRole('button', { name: 'Work it out again' }).click();
  await page.getByRole('alert').getByText('The run was worked out again.').waitFor();
}

test('Amina enters a new account herself: mistakes are named beside their boxes, and money waits for a check', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    aminasBank = `${page.url().replace(/\/home$/, '')}/direct-payment/bank`;
    await page.goto(aminasBank);
    await checkPage(page);
    await keepPictures(page, 'bank-details');
    await fillForm(page, {
      'Name on the account': 'Amina Yusuf',
      'Sort code': '30-94-3',
      'Account number': '0073x',
    });
    await page.getByRole('button', { name: 'Save the details' }).click();
    assert.equal(await page.locator('.govuk-error-summary li').count(), 2);
    assert.equal(await page.getByLabel('Name on the account').inputValue(), 'Amina Yusuf');
    await checkPage(page);
    await fillForm(page, { 'Sort code': '30 94 30', 'Account number': '00733499' });
    await page.getByRole('button', { name: 'Save the details' }).click();
    await page.getByText('Not yet. Money waits until a second person has rung and checked it.').waitFor();
    await checkPage(page);
  });
});

test('her line is held until someone rings, and the run says who must act and by when', async () => {
  await journey.walkAs(
    'Dev Patel',
    async (page) => {
      await openRun(page);
      await page.getByRole('link', { name: 'Take it back to draft' }).click();
      await fillForm(page, { 'What needs another look?': 'Amina has a new account' });
      await page.getByRole('button', { name: 'Give it back', exact: true }).click();
      const held = page.getByRole('table', { name: 'Held: 1' });
      const line = await held.getByRole('row', { name: /Amina Yusuf/ }).textContent();
      assert.match(line ?? '', /a second person has not checked them/);
      assert.match(line ?? '', /A payments officer:.*By \w+day \d/s);
      await checkPage(page);
      await keepPictures(page, 'payment-run-held');
    },
    desk,
  );
});

test('someone else sees the person where no number is on record, and the line is in the run again', async () => {
  await journey.walkAs(
    'Dev Patel',
    async (page) => {
      await openRun(page);
      await page.getByRole('link', { name: 'Check the details' }).click();
      await fillForm(page, { 'Why do you need to look at this record?': 'A payment to or from them' });
      await page.getByRole('button', { name: 'Go to the record' }).click();
      await page.getByText('There is no number on record.').waitFor();
      await page.getByRole('button', { name: 'The details are right' }).click();
      await page.getByRole('link', { name: 'Choose how you checked them.' }).waitFor();
      await checkPage(page);
      await keepPictures(page, 'check-bank-details');
      await fillForm(page, { 'How did you check them?': 'I checked it with the person face to face' });
      await page.getByRole('button', { name: 'The details are right' }).click();
      await page.getByText('Yes, by a second person').waitFor();
      await checkPage(page);
      await openRun(page);
      await workOutAgain(page);
      assert.equal(await page.getByText('Nobody’s money is held.').count(), 1);
      await page
        .getByRole('table', { name: 'New bank details, same amount: 1' })
        .getByText('Amina Yusuf')
        .waitFor();
      await checkPage(page);
    },
    desk,
  );
});
