import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { lookAtRecord } from './support/look-at-record.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();
let budgetAddress = '';

test('Amina reads each step from her answers to pounds, and what it is not (Q200)', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.getByRole('link', { name: 'My plan' }).first().click();
    await page.getByRole('link', { name: 'How the first figure was worked out' }).click();
    await page.getByRole('heading', { level: 1, name: 'How your budget was worked out' }).waitFor();
    budgetAddress = page.url();
    const main = page.getByRole('main');
    await main.getByText('Your first figure to plan with is £379.60 a week.').waitFor();
    assert.equal(await main.getByText('There is no range here.').count(), 1);
    const stairs = page.getByRole('table', { name: 'From your answers to pounds, step by step' });
    const sums = await stairs.locator('tbody .site-stairs__so-far').allTextContents();
    assert.match(sums.at(-1) ?? '', /£379\.60/, 'the last stair ends at the figure');
    assert.match((await stairs.locator('tfoot').textContent()) ?? '', /£379\.60/);
    assert.equal((await main.getByText('It is not a limit and not our final answer.').count()) > 0, true);
    await checkPage(page);
    await keepPictures(page, 'budget');
    await main.getByRole('link', { name: 'How that was worked out' }).click();
    await page.getByText('You pay £61.15 a week.').waitFor();
    assert.equal(await page.getByText('You were told this on').count(), 1);
    await checkPage(page);
    await keepPictures(page, 'contribution');
  });
});

test('Amina says that it is not enough, and reads by when she is answered', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.goto(budgetAddress);
    await page.getByRole('link', { name: 'Say this is not enough' }).click();
    await checkPage(page);
    await page.getByRole('button', { name: 'Tell us' }).click();
    assert.equal(await page.locator('.govuk-error-summary:focus').count(), 1);
    assert.equal(await page.getByText('Write in a few words why it is not enough.').count(), 2);
    await checkPage(page);
    await fillForm(page, { 'Why is it not enough?': 'It leaves out my bad days.' });
    await page.getByRole('button', { name: 'Tell us' }).click();
    await page.getByText('Thank you. We will answer you by').waitFor();
    await page.getByText('It leaves out my bad days.').waitFor();
    await page.getByText(/^A team manager answers you by/).waitFor();
    await checkPage(page);
  });
});

test('a manager who did not work it out answers with reasons, and Amina reads them', async () => {
  await journey.walkAs(
    'Helen Marsh',
    async (page) => {
      await lookAtRecord(page, budgetAddress);
      await page.getByRole('link', { name: 'Answer this' }).click();
      await checkPage(page);
      await page.getByRole('button', { name: 'Send the answer' }).click();
      assert.equal(await page.locator('.govuk-error-summary__list li').count(), 2);
      await checkPage(page);
      await fillForm(page, { 'Your reasons, as the person will read them': 'Bad days will be in the plan.' });
      await page.getByRole('button', { name: 'Send the answer' }).click();
      assert.equal(
        await page.getByLabel('Your reasons, as the person will read them').inputValue(),
        'Bad days will be in the plan.',
        'what was typed is kept',
      );
      await fillForm(page, { 'What is your answer?': 'The plan meets the need, whatever the figure' });
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await page.getByText('The answer is kept with your reasons.').waitFor();
    },
    { on: 'desktop' },
  );
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.goto(budgetAddress);
    await page.getByText('Your plan meets the need, whatever the figure.').waitFor();
    await page.getByText('Bad days will be in the plan.').waitFor();
    await page.getByRole('heading', { name: /^Helen Marsh answered on/ }).waitFor();
    await checkPage(page);
  });
});

test('a worker has a new first figure worked out, and the same page shows it', async () => {
  await journey.walkAs(
    'Joanne Clarke',
    async (page) => {
      await lookAtRecord(page, budgetAddress);
      await page.getByRole('link', { name: 'Work out a new first figure' }).click();
      await page.getByRole('heading', { level: 1, name: 'Work out a first figure' }).waitFor();
      await checkPage(page);
      await page.getByRole('button', { name: 'Work out the figure' }).click();
      await page.getByText('Where you live: choose one.').first().waitFor();
      await checkPage(page);
      await fillForm(page, { 'Where you live': 'Extra care housing' });
      const asked = page.getByRole('group', { name: /two people/i });
      if ((await asked.count()) > 0) await asked.getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Work out the figure' }).click();
      await page.getByText('The first figure is worked out.').waitFor();
      const lead = await page.locator('main .govuk-body-l').first().textContent();
      assert.doesNotMatch(
        lead ?? '',
        /£379\.60/,
        'extra care housing counts half for looking after the home',
      );
      await checkPage(page);
    },
    { on: 'desktop' },
  );
});

test('what someone pays is worked out with rows added and no script, and shown line by line', async () => {
  await journey.walkAs(
    'Peter Lund',
    async (page) => {
      await lookAtRecord(page, budgetAddress.replace(/budget$/, 'money/contribution'));
      await page.getByRole('link', { name: 'Work it out again' }).click();
      await page.getByRole('button', { name: 'Work it out', exact: true }).click();
      const wrong = await page.locator('.govuk-error-summary__list li').allTextContents();
      assert.equal(wrong.length, 7, wrong.join(' '));
      await fillForm(page, {
        'From which day does this count?': '1 11 2026',
        'What does the support cost a week?': '£479.13',
        'Did they choose to give no figures, and to pay the full cost?': 'No',
        'How old are they?': '25 or more, and below pension age',
        'Do they live as one of a couple?': 'No',
        'For how many children are they responsible?': 'none',
        'How much have they saved?': '3,860',
      });
      const row = (number: number) => page.getByRole('group', { name: `What comes in, row ${number}` });
      await row(1).getByLabel('What it is').fill('Employment and Support Allowance');
      await row(1).getByLabel('A week', { exact: true }).fill('145.90');
      await row(1).getByLabel('Left out', { exact: true }).fill('200');
      await page.getByRole('button', { name: 'Add another income' }).click();
      assert.equal(await row(4).count(), 1, 'there is one more row');
      assert.equal(
        await row(1).getByLabel('A week', { exact: true }).inputValue(),
        '145.90',
        'what was typed is kept',
      );
      await page.getByRole('button', { name: 'Work it out', exact: true }).click();
      await page.getByText('Enter a whole number from 0 to 30.').first().waitFor();
      await fillForm(page, { 'For how many children are they responsible?': '0' });
      await page.getByRole('button', { name: 'Work it out', exact: true }).click();
      await page.getByText('What is left out is between nothing and the whole.').first().waitFor();
      await row(1).getByLabel('Left out', { exact: true }).fill('');
      await page.getByRole('button', { name: 'Work it out', exact: true }).click();
      await page.getByText('It is worked out. Now tell them').waitFor();
      await page.getByText('Employment and Support Allowance').waitFor();
      await page.getByRole('link', { name: 'Record that they were told' }).click();
      await page.getByRole('button', { name: 'Record it' }).click();
      assert.equal(await page.locator('.govuk-error-summary__list li').count(), 2);
      await fillForm(page, {
        'On which day were they told?': '1 1 2090',
        'How were they told?': 'In person',
      });
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.getByText('Nobody can have been told on a day to come.').waitFor();
      await fillForm(page, { 'On which day were they told?': '1 11 2026' });
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.getByText('It is recorded that they were told.').waitFor();
    },
    { on: 'desktop', withoutScripts: true },
  );
});
