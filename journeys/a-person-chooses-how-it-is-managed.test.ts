import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { lookAtRecord } from './support/look-at-record.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

/** The form comes back with so many things to mend, each in the summary and beside its field. */
async function comesBack(page: Page, faults: number): Promise<void> {
  const lines = await page.locator('.govuk-error-summary__list li').allTextContents();
  assert.equal(lines.length, faults, lines.join(' '));
  await checkPage(page);
}

/** Amina's page of what a direct payment needs, as the address has it. */
let directPaymentAddress = '';

test('every way stands side by side, A to Z, none ticked, and Amina keeps hers (Q281)', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.getByRole('link', { name: 'My plan' }).first().click();
    await page.getByRole('link', { name: 'Choose how it is managed' }).click();
    await page.getByText('You now have: Direct payment to you.').waitFor();
    const names = await page.locator('.site-card__head label').allTextContents();
    assert.deepEqual(names, [
      'Direct payment to you',
      'Individual service fund',
      'Managed account',
      'Run by the council',
    ]);
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'none is ticked');
    await checkPage(page);
    await keepPictures(page, 'choose');
    await page.getByRole('link', { name: 'Keep it as it is' }).click();
    await page.getByRole('heading', { level: 1, name: 'My plan' }).waitFor();
  });
});

test('she goes on without choosing, is told so, chooses, and reads from which day it counts (Q281)', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.getByRole('link', { name: 'My plan' }).first().click();
    await page.getByRole('link', { name: 'Choose how it is managed' }).click();
    await fillForm(page, { 'Is there anything that you would like to say?': 'I want to try.' });
    await press(page, 'Continue');
    await comesBack(page, 1);
    assert.equal(
      await page.getByLabel('Is there anything that you would like to say?').inputValue(),
      'I want to try.',
      'what was typed is kept',
    );
    await page.getByLabel('Direct payment to you').check();
    await press(page, 'Continue');
    await page.getByRole('heading', { level: 1, name: 'Choose how the money comes' }).waitFor();
    await page.getByText('Your choice is saved. It starts on').waitFor();
    await checkPage(page);
    await press(page, 'Continue');
    await comesBack(page, 1);
    await page.getByLabel('Prepaid card').check();
    await press(page, 'Continue');
    await page.getByRole('heading', { level: 1, name: 'Getting the direct payment ready' }).waitFor();
    directPaymentAddress = page.url();
    await checkPage(page);
    await keepPictures(page, 'direct-payment');
  });
});

test('staff answer the law’s conditions, talk about risk and go through how it works, each wrong answer said', async () => {
  await journey.walkAs(
    'Joanne Clarke',
    async (page) => {
      await lookAtRecord(page, directPaymentAddress);
      await page.getByRole('link', { name: 'The conditions of the law, each with what shows it' }).click();
      await checkPage(page);
      await fillForm(page, { 'Is there a court order that the law excludes?': 'No' });
      await press(page, 'Save the answers');
      await comesBack(page, 1);
      await fillForm(page, { 'How do you know?': 'Asked her: none.' });
      await press(page, 'Save the answers');
      await page.getByText('The answers are saved.').waitFor();
      await page.getByRole('link', { name: 'A talk about what could go wrong' }).click();
      await press(page, 'Save');
      await comesBack(page, 2);
      await fillForm(page, {
        'On which day did you talk?': '1 1 2090',
        'How much help do they need?': 'Some: they manage with help',
        'What help was agreed?': 'Payroll\nA call each month',
      });
      await press(page, 'Save');
      await page.getByText('This cannot have been done on a day to come.').first().waitFor();
      await fillForm(page, { 'On which day did you talk?': '2 11 2026' });
      await press(page, 'Save');
      await page.getByText('The talk and the help are on record.').waitFor();
      await page.getByRole('link', { name: 'Go through how a direct payment works' }).click();
      await press(page, 'Save');
      await comesBack(page, 3);
      await fillForm(page, {
        'What did you go through?': ['What to keep, and what to show', 'How to change your mind'],
        'On which day?': '2 11 2026',
        'How was it explained?': 'Talked through',
      });
      await press(page, 'Save');
      await page.getByText('It is on record what you went through.').waitFor();
    },
    { on: 'desktop' },
  );
});

test('a “no” in law is shown with what would change it, and is written with reasons (Q286)', async () => {
  await journey.walkAs(
    'Joanne Clarke',
    async (page) => {
      await lookAtRecord(page, directPaymentAddress.replace(/direct-payment$/, 'direct-payment/refuse'));
      await page.getByText('The law does not refuse this today').waitFor();
      await checkPage(page);
      await page.goto(`${directPaymentAddress}/conditions`);
      await fillForm(page, {
        'Is a direct payment an appropriate way to meet these needs?': 'No',
      });
      await page.locator('#appropriateWay-evidence').fill('The support cannot be bought by one person.');
      await press(page, 'Save the answers');
      await page.getByText('The law does not allow a direct payment today.').waitFor();
      await checkPage(page);
      await page.getByRole('link', { name: 'Write the reasons to the person' }).click();
      await press(page, 'Record the decision');
      await comesBack(page, 1);
      await fillForm(page, {
        'Your reasons, as the person will read them': 'Nobody sells this support to one person alone.',
        'When will you look at it again?': '30 2 2027',
      });
      await press(page, 'Record the decision');
      await comesBack(page, 1);
      await fillForm(page, { 'When will you look at it again?': '1 3 2027' });
      await press(page, 'Record the decision');
      await page.getByText('The decision is recorded.').waitFor();
    },
    { on: 'desktop' },
  );
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.goto(directPaymentAddress);
    await page.getByText('You are not left without support.').waitFor();
    await checkPage(page);
    await page.getByRole('link', { name: 'See the other ways' }).click();
    assert.equal(await page.locator('.site-card').count(), 2, 'the law leaves two ways open');
  });
});
