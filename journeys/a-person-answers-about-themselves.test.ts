import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { answerEveryPart } from './support/answer-topics.ts';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const summary = (page: Page) => page.locator('.govuk-error-summary__list').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ownWords = 'I want to get to the market by myself again.';

test('Sheila starts without scripts and with the keyboard alone, stops, and her words are there when she comes back', async () => {
  await journey.walkAs(
    'Sheila Novak',
    async (page) => {
      await page.goto(`${page.url().replace(/\/home$/, '')}/assessments/start`);
      assert.equal(await heading(page), 'Tell us about your life');
      await press(page, 'Start');
      assert.match(await summary(page), /Choose who helps\./);
      await chooseByKeyboard(page, 'Help that I need myself');
      await chooseByKeyboard(page, 'Yes');
      await chooseByKeyboard(page, 'Nobody');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'About you' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel(/what would you like us to know/).focus();
      await page.keyboard.type(ownWords);
      await page.getByRole('button', { name: 'Save and continue' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Saved: About you.').waitFor();
      assert.match(await page.getByRole('main').innerText(), /About you\s+Started/);
    },
    { withoutScripts: true },
  );
  await journey.walkAs('Sheila Novak', async (page) => {
    await goOn(page);
    await page.getByRole('link', { name: 'About you' }).click();
    assert.equal(await page.getByLabel(/what would you like us to know/).inputValue(), ownWords);
    await checkPage(page);
    await keepPictures(page, 'assessment-topic');
  });
});

test('she finishes only once what is needed is answered, and what she wrote stays hers (Q291)', async () => {
  await journey.walkAs('Sheila Novak', async (page) => {
    await goOn(page);
    await checkPage(page);
    const parts = page.url();
    await page.getByRole('link', { name: 'Check your answers and finish' }).click();
    assert.match(await page.getByRole('main').innerText(), /These parts still need an answer/);
    assert.equal(await page.getByRole('button', { name: 'Finish' }).count(), 0);
    await checkPage(page);
    await page.goto(parts);
    await answerEveryPart(page, 'I manage this.');
    await checkPage(page);
    await page.getByRole('link', { name: 'Check your answers and finish' }).click();
    assert.match(await page.getByRole('main').innerText(), new RegExp(ownWords));
    await checkPage(page);
    await keepPictures(page, 'check-answers');
    await press(page, 'Finish');
    assert.match(await page.getByRole('main').innerText(), /Your answers are with us\./);
  });
});

test('two people who write at once lose nothing: the later words are kept beside the earlier ones', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.goto(`${page.url().replace(/\/home$/, '')}/assessments/start`);
    await checkPage(page);
    await fillForm(page, {
      'What is it about?': 'Help that I need myself',
      'Do you want to answer by yourself?': 'Yes',
      'Who helps you with it?': 'Family or a friend',
    });
    await press(page, 'Start');
    await checkPage(page);
    const parts = page.url();
    await page.getByRole('link', { name: 'About you' }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    const field = /what would you like us to know/;
    await page.getByLabel(field).fill('What I wrote first.');
    await other.getByLabel(field).fill('What Hodan wrote for me meanwhile.');
    await press(page, 'Save and continue');
    await press(other, 'Save and continue');
    assert.match(await other.getByRole('main').innerText(), /Your words are kept/);
    assert.match(await other.getByRole('main').innerText(), /What Hodan wrote for me meanwhile\./);
    await checkPage(other);
    await page.goto(parts);
    await page.getByRole('link', { name: 'About you' }).click();
    assert.equal(await page.getByLabel(field).inputValue(), 'What I wrote first.');
  });
});

async function chooseByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).focus();
  await page.keyboard.press('Space');
}

/** The way back to what was begun: it is offered where one would begin again. */
async function goOn(page: Page): Promise<void> {
  await page.goto(`${page.url().replace(/\/home$/, '')}/assessments/start`);
  await page.getByRole('link', { name: 'Go on with it' }).click();
}
