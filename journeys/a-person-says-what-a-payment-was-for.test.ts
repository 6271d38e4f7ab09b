import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

test('Amina’s spending asks one question first, and says what to do when nothing is chosen or written', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Answer in two taps' }).click();
    await checkPage(page);
    await main.getByRole('button', { name: 'Save' }).click();
    await main.getByText('Choose what it was for.').first().waitFor();
    await checkPage(page);
    await main.getByRole('link', { name: 'Something else' }).click();
    await checkPage(page);
    await main.getByRole('button', { name: 'Send' }).click();
    assert.equal(await page.title(), 'Error: Tell us in your own words – Ashmere Borough Council');
    await main.getByText('Write in a few words what it was for.').first().waitFor();
    await checkPage(page);
  });
});

test('and without a script she answers: nothing chosen, then in her own words, then by a part of the plan', async () => {
  await journey.walkAs(
    'Amina Yusuf',
    async (page) => {
      const main = page.getByRole('main');
      await main.getByRole('link', { name: 'Answer in two taps' }).click();
      await keepPictures(page, 'spending');
      await main.getByRole('button', { name: 'Save' }).click();
      await main.getByText('Choose what it was for.').first().waitFor();
      await keepPictures(page, 'spending-nothing-chosen');
      await main.getByRole('link', { name: 'Something else' }).click();
      await main.getByRole('button', { name: 'Send' }).click();
      await main.getByText('Write in a few words what it was for.').first().waitFor();
      await main.getByLabel('What was it for?').fill('Marta’s lunch while with me');
      await main.getByRole('button', { name: 'Send' }).click();
      await main.getByText('Thank you. We have your answer. Nothing is taken back.').waitFor();
      await main.getByRole('link', { name: 'Not placed yet' }).click();
      await main.getByRole('link', { name: 'LAKESIDE CAFE' }).click();
      await main.getByText('Marta’s lunch while with me').waitFor();
      await main.getByLabel(/^Marta, personal assistant/).check();
      await main.getByRole('button', { name: 'Save' }).click();
      await main.getByText('It is placed, and you can change it at any time.').waitFor();
      assert.equal(await main.getByRole('link', { name: 'Not placed yet' }).count(), 0);
      await main.getByText('£25.95 over.').waitFor();
    },
    { withoutScripts: true },
  );
});

test('a line of somebody else’s statement is not found, and a span that never was shows the newest', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    const money = page.url().replace(/home$/, 'money');
    const answer = await page.goto(`${money}/bank-lines/00000000-0000-7000-8000-000000000001`);
    assert.equal(answer?.status(), 404);
    await checkPage(page);
    await page.goto(`${money}?from=never`);
    await page.getByRole('main').getByText('you spent £1,868.07').waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^See all \d+ lines/ })
      .click();
    await checkPage(page);
  });
});
