import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

test('Hodan reads Amina’s record because Amina agreed, and can change nothing on it', async () => {
  await journey.walkAs('Hodan Yusuf', async (page) => {
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'People you help' }).waitFor();
    await checkPage(page);
    await main.getByRole('link', { name: 'Amina Yusuf' }).click();
    await main.getByText('You can read this record, because Amina agreed.').waitFor();
    await main.getByText('Amina’s support is running').waitFor();
    assert.equal(await main.getByRole('heading', { name: 'Things you can do' }).count(), 0);
    assert.equal(await main.getByRole('link', { name: 'Answer in two taps' }).count(), 0);
    await checkPage(page);
    await keepPictures(page, 'helper-home');
    const home = page.url();
    for (const closed of ['complaints/new', 'details', 'everything-held', 'reviews/ask']) {
      await page.goto(home.replace(/home$/, closed));
      const send = page.getByRole('main').getByRole('button');
      if ((await send.count()) > 0) {
        await page.getByRole('main').getByRole('textbox').first().fill('Invented.');
        for (const radio of (await page.getByRole('radio').all()).slice(0, 1)) await radio.check();
        await send.first().click();
        await page
          .getByText(/You cannot do this/)
          .first()
          .waitFor();
      } else
        await page
          .getByText(/You cannot do this|We cannot find this/)
          .first()
          .waitFor();
    }
  });
});

test('Neil, who holds a power of attorney for money, may ask and spend, but not decide', async () => {
  await journey.walkAs('Neil Hollins', async (page) => {
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Derek Hollins' }).click();
    await main.getByText('because you hold a power of attorney or a court order.').waitFor();
    await main.getByRole('link', { name: 'Ask for a review' }).waitFor();
    assert.equal(await main.getByRole('link', { name: 'Change how it is managed' }).count(), 0);
    assert.equal(await main.getByRole('link', { name: 'Let someone help me' }).count(), 0);
    await checkPage(page);
  });
});

test('Marta, who is paid, is told that her account does not open Amina’s record', async () => {
  await journey.walkAs('Marta Kowalczyk', async (page) => {
    const main = page.getByRole('main');
    await main.getByText('This account does not open their record.').waitFor();
    assert.equal(await main.getByRole('link', { name: 'Amina Yusuf' }).count(), 0);
    await checkPage(page);
  });
});

test('Amina ends Hodan’s help, and the next thing Hodan opens is closed', async () => {
  let home = '';
  await journey.walkAs('Amina Yusuf', async (page) => {
    const main = page.getByRole('main');
    home = page.url();
    await main.getByRole('link', { name: 'Let someone help me' }).click();
    await checkPage(page);
    await main.getByRole('link', { name: 'End this for Hodan Yusuf' }).click();
    await checkPage(page);
    await main.getByRole('link', { name: 'Keep it as it is' }).click();
    await main.getByRole('link', { name: 'End this for Hodan Yusuf' }).click();
    await main.getByRole('button', { name: 'End it for Hodan Yusuf now' }).click();
    await main.getByText('Hodan Yusuf can no longer see or do anything on your record.').waitFor();
  });
  await journey.walkAs('Hodan Yusuf', async (page) => {
    await page.getByRole('main').getByRole('heading', { name: 'There is nothing here yet' }).waitFor();
    await checkPage(page);
    const answer = await page.goto(home);
    assert.equal(answer?.status(), 404);
  });
});
