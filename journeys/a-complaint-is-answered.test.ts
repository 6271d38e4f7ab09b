import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();
const said = 'Nobody rang me back for three weeks, and I had no one to ask.';
const inDays = (days: number) => {
  const { day, month, year } = Temporal.Now.plainDateISO('Europe/London').add({ days });
  return `${day} ${month} ${year}`;
};
const complaintsManager = () => {
  const account = journey.product().accounts.find(({ role }) => role === 'complaintsManager');
  assert.ok(account);
  return account.displayName;
};
const wrong = async (page: Page) => (await page.locator('.govuk-error-summary').textContent()) ?? '';

test('Amina complains in her own words', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.goto(`${page.url().replace(/\/home$/, '')}/complaints/new`);
    await fillForm(page, {
      'What is it?': 'A complaint. I want an answer',
      'What would you like to tell us?': said,
    });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(said).waitFor();
    assert.ok(new URL(page.url()).pathname.endsWith('/complaints'));
  });
});

test('the complaints manager says that it has come and answers it, after wrong tries (Q11)', async () => {
  await journey.walkAs(
    complaintsManager(),
    async (page) => {
      await page.getByRole('link', { name: 'Complaints', exact: true }).click();
      await checkPage(page);
      await keepPictures(page, 'complaints');
      await page
        .getByRole('row', { name: /Amina Yusuf/ })
        .getByRole('link', { name: 'Say that it has come' })
        .click();
      if (new URL(page.url()).pathname.endsWith('/why')) {
        await page.getByRole('radio').nth(5).check();
        await page.locator('main').getByRole('button').click();
      }
      await page.getByText(said).waitFor();
      await checkPage(page);
      await fillForm(page, { 'Who looks into it?': 'Sam Okoro', 'By when do we answer?': inDays(-1) });
      await page.getByRole('button', { name: 'Send the letter' }).click();
      assert.match(await wrong(page), /Enter a day from today/);
      await checkPage(page);
      await fillForm(page, { 'By when do we answer?': inDays(20) });
      await page.getByRole('button', { name: 'Send the letter' }).click();
      await page.getByText('Sent. The person was told').waitFor();
      await checkPage(page);
      await keepPictures(page, 'complaint');
      await page.getByRole('link', { name: 'Answer it' }).click();
      await fillForm(page, {
        'How did you look into it?': 'I read the log and asked the team.',
        'What came of it?': 'The person was right',
        'What did you find, and why?': 'The message was not passed on.',
      });
      await page.getByRole('button', { name: 'Send the answer' }).click();
      assert.match(await wrong(page), /Write what is put right/);
      await checkPage(page);
      await fillForm(page, {
        'What is put right?': 'We rang you today, and every message now has an owner.',
      });
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await page.getByText('every message now has an owner').waitFor();
      await checkPage(page);
      await keepPictures(page, 'complaint-answered');
    },
    { on: 'desktop' },
  );
});

test('Amina reads the answer, and where else she can go', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.goto(`${page.url().replace(/\/home$/, '')}/complaints`);
    await page.getByText('every message now has an owner').waitFor();
    assert.match((await page.getByRole('main').textContent()) ?? '', /Ombudsman/);
  });
});
