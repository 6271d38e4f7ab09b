import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const summary = (page: Page) => page.locator('.govuk-error-summary__list').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a neighbour rings: it is written down, nothing is told, and the person gets a worker (Q275 Q276)', async () => {
  await journey.walkAs(
    'Farida Nasser',
    async (page) => {
      await page.goto(`${journey.product().url}/at/ashmere/queue`);
      await checkPage(page);
      await page.getByRole('main').getByRole('link', { name: 'Record a contact' }).click();
      await checkPage(page);
      await press(page, 'Record this contact');
      assert.match(await summary(page), /Choose how it came\./);
      assert.match(await summary(page), /Write down what was said or asked\./);
      await checkPage(page);

      await fillForm(page, {
        'How did it come?': 'A phone call',
        'Who is it?': 'Someone else, about them',
        'Name of whoever calls or writes': 'Mrs Quill, next door',
        'Where does the contact come from?': 'A neighbour',
        'How can we reach them?': '0161 496 0404',
        'May they be told about the person?': 'No. We tell them general things only',
        'What were they told?': 'Something about the person',
        'What is said or asked': 'Edith fell on her step on Monday. She says she is fine. She is not.',
        'Is someone in danger now?': 'No',
        'Is it urgent?': 'No',
        'Given names': 'Edith',
        'Family name': 'Marlowe',
        'Date of birth': '31 2 1941',
        Postcode: 'M1',
        'What did you say happens next?': 'Ring Edith herself.',
        'On which day?': '1 1 2020',
      });
      await press(page, 'Record this contact');
      assert.match(await summary(page), /Enter the date as day, month, year/);
      await fillForm(page, { 'Date of birth': '3 2 1941' });
      await press(page, 'Record this contact');
      assert.match(
        await summary(page),
        /nothing about the person may be told/,
        'telling comes before all else',
      );
      await fillForm(page, { 'What were they told?': 'General things only' });
      await press(page, 'Record this contact');
      assert.match(await summary(page), /Give the day, today or later\./);
      assert.equal(
        await page.getByLabel('What is said or asked').inputValue(),
        'Edith fell on her step on Monday. She says she is fine. She is not.',
      );
      await fillForm(page, { 'On which day?': '1 1 2031' });
      await press(page, 'Record this contact');
      assert.match(await summary(page), /Check the postcode\./);
      await fillForm(page, { Postcode: 'M1 3BD' });
      await press(page, 'Record this contact');

      await sayWhy(page);
      assert.equal(await heading(page), 'What comes of this contact');
      assert.match(await page.getByRole('main').innerText(), /Tell this caller nothing about the person/);
      await checkPage(page);
      await keepPictures(page, 'screening');
      await page.getByRole('link', { name: 'Offer an assessment' }).click();
      await press(page, 'Save');
      assert.match(await summary(page), /Choose whether the person wants an assessment\./);
      await checkPage(page);
      await fillForm(page, {
        'Does the person want an assessment?': 'Yes',
        'Is the person at risk of abuse or neglect, or may they be?': 'No',
        'Is the person unable to make this decision now, and is an assessment best for them?': 'No',
      });
      await press(page, 'Save');
      assert.equal(await heading(page), 'Edith Marlowe');
      assert.match(await page.getByRole('main').innerText(), /Owed now: an assessment by/);
      await checkPage(page);

      await page.getByRole('link', { name: 'Give them a worker' }).click();
      await press(page, 'Save');
      assert.match(await summary(page), /Choose a worker\./);
      await page.getByLabel('Joanne Clarke, social worker').check();
      await checkPage(page);
      await press(page, 'Save');
      assert.match(await page.getByRole('main').innerText(), /Joanne Clarke\. Works with them\./);
      await keepPictures(page, 'record-after-contact');
    },
    { on: 'desktop' },
  );
  await journey.walkAs('Joanne Clarke', async (page) => {
    await page.goto(`${journey.product().url}/at/ashmere/queue`);
    const row = page.getByRole('row', { name: /Edith Marlowe/ });
    assert.match(await row.innerText(), /An assessment/);
    await row.getByRole('link', { name: 'Start it' }).click();
    assert.equal(await heading(page), 'Start an assessment', 'her own worker says no reason');
  });
});

/** Staff who are not the person's worker say why they look, before anything shows. */
async function sayWhy(page: Page): Promise<void> {
  await page.getByLabel('I stand in for a colleague').check();
  await press(page, 'Go to the record');
}

test('someone who is found by name is looked at for a reason, and nobody is found by nothing', async () => {
  await journey.walkAs('Farida Nasser', async (page) => {
    await page.goto(`${journey.product().url}/at/ashmere/people`);
    await checkPage(page);
    await press(page, 'Search');
    assert.match(await summary(page), /Enter a name, a date of birth/);
    assert.match(await summary(page), /Choose why you look\./);
    await checkPage(page);
    await fillForm(page, { Name: 'Nobody at all', 'Why do you look?': 'They are in touch, or asked me to' });
    await press(page, 'Search');
    assert.match(await page.getByRole('main').innerText(), /Nobody fits/);
    await checkPage(page);
    await fillForm(page, { Name: 'Sheila Nov' });
    await press(page, 'Search');
    await checkPage(page);
    assert.equal(page.url().includes('Sheila'), false, 'what is searched for is in no address');
    await press(page, 'Sheila Novak');
    assert.equal(await heading(page), 'Sheila Novak');
    await checkPage(page);
  });
});
