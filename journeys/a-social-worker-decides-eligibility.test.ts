import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { answerEveryPart } from './support/answer-topics.ts';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

const summary = (page: Page) => page.locator('.govuk-error-summary__list').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('answers on paper are typed once, and the law’s tests are answered before anyone is told no', async () => {
  await journey.walkAs(
    'Joanne Clarke',
    async (page) => {
      await page.goto(`${journey.product().url}/at/ashmere/queue`);
      await page
        .getByRole('row', { name: /Sheila Novak/ })
        .getByRole('link', { name: 'Sheila Novak' })
        .click();
      await page.getByRole('link', { name: 'Start an assessment' }).click();
      await checkPage(page);
      await fillForm(page, {
        'Whose needs?': 'An adult’s needs for care and support',
        'Does the person wish to assess themselves?': 'No',
        'Who helps the person through it?': 'Someone from the council',
        'When did you ask?': '1 1 2040',
      });
      await press(page, 'Start the assessment');
      assert.match(await summary(page), /cannot have been asked on a day to come/);
      await checkPage(page);
      await fillForm(page, { 'When did you ask?': '7 10 2026' });
      await press(page, 'Start the assessment');
      await answerEveryPart(page, 'As she wrote it on paper.');
      await page.getByRole('link', { name: 'Check the answers and finish' }).click();
      await press(page, 'Finish');
      await checkPage(page);

      await press(page, 'Decide and tell the person');
      assert.match(await summary(page), /Write what the answer rests on\./);
      await fillForm(page, {
        'Do the needs come from a condition, an impairment or an illness?': 'Yes',
        'What does that rest on?': 'Arthritis in both knees.',
        'Have you left out all help that carers give?': 'No',
        'Do they qualify?': 'Yes, they qualify',
      });
      await press(page, 'Decide and tell the person');
      assert.match(await summary(page), /Leave out all help that carers give/);
      await fillForm(page, { 'Have you left out all help that carers give?': 'Yes' });
      await page
        .getByRole('group', { name: 'Maintaining a habitable home' })
        .getByLabel('cannot do this without help')
        .check();
      await press(page, 'Decide and tell the person');
      assert.match(await summary(page), /Say in words what makes maintaining a habitable home hard\./);
      await fillForm(page, { 'What was found about maintaining a habitable home': 'Floors hurt her knees.' });
      await press(page, 'Decide and tell the person');
      assert.match(await summary(page), /asks for 2 outcomes and 1 are found/);

      await fillForm(page, { 'Do they qualify?': 'No, they do not qualify' });
      await press(page, 'Decide and tell the person');
      assert.match(await summary(page), /Write what may help now/);
      const soon = new Date(Date.now() + 20 * 86_400_000);
      await fillForm(page, {
        'What may help now?': 'A cleaner whom Age Ashmere (invented) has checked.',
        'When do we ring again?': `${soon.getDate()} ${soon.getMonth() + 1} ${soon.getFullYear()}`,
      });
      await press(page, 'Decide and tell the person');
      assert.match(
        await page.getByRole('main').innerText(),
        /No\. The law says that they do not qualify now\./,
      );
      await checkPage(page);
      await keepPictures(page, 'eligibility-for-staff');
    },
    { on: 'desktop' },
  );
  await journey.walkAs('Sheila Novak', async (page) => {
    await page.goto(`${page.url().replace(/\/home$/, '')}/eligibility`);
    const read = await page.getByRole('main').innerText();
    assert.match(read, /We are not saying that things are easy\./);
    assert.match(read, /A cleaner whom Age Ashmere/);
    assert.match(read, /Floors hurt her knees\./);
    assert.match(read, /You can ask us to look again, or complain\./);
    await checkPage(page);
    await keepPictures(page, 'eligibility');
  });
});
