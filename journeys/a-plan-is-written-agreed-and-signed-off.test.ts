import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { lookAtRecord } from './support/look-at-record.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();
let planAddress = '';
let buildAddress = '';

const mattersTitle = 'What matters to you';

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

/** The form comes back with so many things to mend, each in the summary and beside its field. */
async function comesBack(page: Page, faults: number): Promise<void> {
  const lines = await page.locator('.govuk-error-summary__list li').allTextContents();
  assert.equal(lines.length, faults, lines.join(' '));
  await checkPage(page);
}

test('Priya reads her plan and writes what matters, in her own words', async () => {
  await journey.walkAs('Priya Raman', async (page) => {
    await page.getByRole('link', { name: 'My plan' }).first().click();
    planAddress = page.url();
    await page.getByText('Nothing is agreed yet').waitFor();
    await checkPage(page);
    await page.getByRole('link', { name: 'Go on with the plan' }).click();
    buildAddress = page.url();
    await checkPage(page);
    await keepPictures(page, 'build-plan');
    await page.getByRole('link', { name: mattersTitle }).click();
    await fillForm(page, { [mattersTitle]: ' ' });
    await press(page, 'Save');
    await comesBack(page, 1);
    await fillForm(page, { [mattersTitle]: 'My dog, my bus pass, and a job with animals.' });
    await press(page, 'Save');
    await page.getByText('What matters to you is saved.').waitFor();
    await page.getByRole('link', { name: 'Help from family and friends' }).click();
    await press(page, 'Save');
    await comesBack(page, 1);
    await fillForm(page, { 'Help from family and friends': 'Mum is there on Sundays. She likes it.' });
    await press(page, 'Save');
    await page.getByText('family and friends is saved').waitFor();
  });
});

test('she adds a line to the week, changes it and takes it out, and each wrong answer is said at its field', async () => {
  await journey.walkAs('Priya Raman', async (page) => {
    await page.goto(buildAddress);
    await page.getByRole('link', { name: 'Add a line' }).click();
    await checkPage(page);
    await press(page, 'Save');
    await comesBack(page, 5);
    await fillForm(page, {
      'What is it?': 'Dog walking group',
      'When, or how often?': 'Thursdays',
      'What does it cost?': 'An amount each week',
      'How much?': 'lots',
      'How is this part to be managed?': 'Managed account',
    });
    await page.getByRole('group', { name: 'What does it help with?' }).getByRole('checkbox').first().check();
    await press(page, 'Save');
    await page.getByText('Enter an amount in pounds, like 24.60.').first().waitFor();
    assert.equal(await page.getByLabel('How much?').inputValue(), 'lots', 'what was typed is kept');
    await comesBack(page, 1);
    await fillForm(page, { 'How much?': '' });
    await press(page, 'Save');
    await comesBack(page, 1);
    await fillForm(page, { 'How much?': '6.50' });
    await press(page, 'Save');
    await page.getByText('It is in the week.').waitFor();
    await page.getByText('£6.50 a week').waitFor();
    await page.getByRole('link', { name: 'Change Dog walking group' }).click();
    assert.equal(await page.getByLabel('How much?').inputValue(), '6.50');
    await fillForm(page, { 'How much?': '7.00' });
    await press(page, 'Save');
    await page.getByText('£7.00 a week').waitFor();
    await page.getByRole('link', { name: 'Take out Dog walking group' }).click();
    await checkPage(page);
    await press(page, 'Take it out');
    await page.getByText('It is out of the week.').waitFor();
    assert.equal(await page.getByText('Dog walking group').count(), 0);
  });
});

test('two people write at once, and both texts are kept', async () => {
  await journey.walkAs('Priya Raman', async (priyasPage) => {
    await priyasPage.goto(buildAddress);
    await priyasPage.getByRole('link', { name: mattersTitle }).click();
    await journey.walkAs('Joanne Clarke', async (page) => {
      await lookAtRecord(page, buildAddress);
      await page.getByRole('link', { name: mattersTitle }).click();
      await fillForm(page, { [mattersTitle]: 'Priya said: my dog comes first.' });
      await press(page, 'Save');
      await page.getByText('is saved').waitFor();
    });
    await fillForm(priyasPage, { [mattersTitle]: 'My dog, and a job.' });
    await press(priyasPage, 'Save');
    await priyasPage.getByText('Both texts are kept').waitFor();
    await priyasPage.getByText('My dog, and a job.').waitFor();
    assert.equal(
      await priyasPage.getByLabel(mattersTitle).inputValue(),
      'Priya said: my dog comes first.',
      'what came first stands',
    );
    await checkPage(priyasPage);
    await fillForm(priyasPage, { [mattersTitle]: 'My dog comes first, and a job.' });
    await press(priyasPage, 'Save');
    await priyasPage.getByText('What matters to you is saved.').waitFor();
    assert.equal(await priyasPage.getByText('Two people wrote at once').count(), 0);
  });
});

test('the plan changed, so she is asked again whether she agrees', async () => {
  await journey.walkAs('Priya Raman', async (page) => {
    await page.goto(buildAddress);
    await page.getByRole('link', { name: 'Whether you agree' }).click();
    await checkPage(page);
    await press(page, 'Save my answer');
    await comesBack(page, 2);
    const understood = 'Do you know how much there is, and what it is for?';
    await fillForm(page, { 'Your answer': 'I agree', [understood]: 'Not yet' });
    await press(page, 'Save my answer');
    await page.getByText('Someone who does not know yet how much there is cannot agree to it.').waitFor();
    await fillForm(page, {
      [understood]: 'Yes, with help from someone I trust',
      'On which day was this said?': '31 2 2026',
    });
    await press(page, 'Save my answer');
    await comesBack(page, 1);
    const today = new Date().toISOString().slice(0, 10).split('-').reverse().join(' ');
    await fillForm(page, { 'On which day was this said?': today });
    await press(page, 'Save my answer');
    await page.getByText('The answer is saved.').waitFor();
    await page.getByText('Nothing is missing.').waitFor();
  });
});

test('the worker who wrote in it cannot sign it off; a manager asks, and then signs it off (Q105 Q106)', async () => {
  const signOffAddress = buildAddress.replace(/build$/, 'sign-off');
  await journey.walkAs(
    'Joanne Clarke',
    async (page) => {
      await lookAtRecord(page, signOffAddress);
      await page.getByText('You wrote in this plan').waitFor();
      await checkPage(page);
      await press(page, 'Sign it off');
      await page.getByText('You wrote this plan, so someone else must sign it off.').first().waitFor();
      assert.match(page.url(), /sign-off$/, 'nothing was signed off');
    },
    { on: 'desktop' },
  );
  await journey.walkAs(
    'Helen Marsh',
    async (page) => {
      await lookAtRecord(page, signOffAddress);
      await checkPage(page);
      await keepPictures(page, 'sign-off');
      await page.getByRole('link', { name: 'Send it back with a question' }).click();
      await press(page, 'Send it back');
      await comesBack(page, 1);
      await fillForm(page, { 'What would you like to know?': 'Who is there when Mum is away on a Sunday?' });
      await press(page, 'Send it back');
      await page.getByText('The plan is sent back with your question.').waitFor();
    },
    { on: 'desktop' },
  );
  await journey.walkAs('Priya Raman', async (page) => {
    await page.goto(planAddress);
    await page.getByText('Who is there when Mum is away on a Sunday?').waitFor();
    await checkPage(page);
  });
  await journey.walkAs(
    'Helen Marsh',
    async (page) => {
      await lookAtRecord(page, signOffAddress);
      await press(page, 'Sign it off');
      await page.getByText('The plan is signed off.').waitFor();
      await page.getByText('Helen Marsh signed this plan off').waitFor();
      await checkPage(page);
    },
    { on: 'desktop' },
  );
  await journey.walkAs('Priya Raman', async (page) => {
    await page.goto(planAddress);
    await page.getByText('This plan was agreed on').waitFor();
    await keepPictures(page, 'my-plan');
    await checkPage(page);
  });
});

test('a manager decides about paying a close relative, and the plan of a person follows from the one before', async () => {
  await journey.walkAs('Priya Raman', async (page) => {
    await page.goto(planAddress);
    await page.getByRole('link', { name: 'Change this plan' }).click();
    await checkPage(page);
    await press(page, 'Start the plan');
    await comesBack(page, 2);
    await fillForm(page, {
      'Which plan is it?': 'A care and support plan, for yourself',
      'How would you like to begin?': 'From the plan that is agreed',
    });
    await press(page, 'Start the plan');
    await page.getByText('The plan is started.').waitFor();
    buildAddress = page.url();
    await page.goto(planAddress);
    await page.getByText('A new plan is being written').waitFor();
  });
  await journey.walkAs(
    'Helen Marsh',
    async (page) => {
      await lookAtRecord(page, buildAddress);
      await page.getByRole('link', { name: 'Decide about paying a close relative' }).click();
      await press(page, 'Record the decision');
      await comesBack(page, 5);
      await fillForm(page, {
        'What are they to the person?': 'Parent',
        'Do they live in the same home?': 'Yes',
        'What would they be paid for?': 'Care',
        'Is it necessary?': 'Yes',
        'Why?': 'Nobody else can be found who knows the signs of a seizure.',
      });
      await press(page, 'Record the decision');
      await page.getByText('Give a day to come on which it is looked at again.').first().waitFor();
      await comesBack(page, 1);
      await fillForm(page, { 'When is this looked at again?': '1 6 2090' });
      await press(page, 'Record the decision');
      await page.getByText('Parent, for care: necessary.').waitFor();
    },
    { on: 'desktop' },
  );
});
