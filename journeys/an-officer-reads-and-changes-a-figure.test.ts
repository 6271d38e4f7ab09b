import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();
const figure = 'Team manager: sign-off up to, each week';
const administrator = () => {
  const account = journey.product().accounts.find(({ role }) => role === 'administrator');
  assert.ok(account);
  return account.displayName;
};

test('an administrator reads the figures and sets one of the council’s own, after three wrong tries', async () => {
  await journey.walkAs(
    administrator(),
    async (page) => {
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await checkPage(page);
      await keepPictures(page, 'settings');
      await page.getByRole('link', { name: figure }).click();
      await checkPage(page);
      const send = async (answers: Record<string, string>) => {
        await fillForm(page, answers);
        await page.getByRole('button', { name: 'Set it' }).click();
      };
      const wrong = async () => (await page.locator('.govuk-error-summary').textContent()) ?? '';
      await send({ Value: 'a lot' });
      assert.match(await wrong(), /Enter an amount in pounds/);
      await checkPage(page);
      await send({
        Value: '10000.01',
        'From which day?': '1 4 2031',
        'Where was this decided?': 'Cabinet, minute 14 (invented)',
      });
      assert.match(await wrong(), /from £0.00 to £10,000.00/);
      await send({ Value: '800', 'From which day?': '1 4 2020' });
      assert.match(await wrong(), /today or a later day/);
      await send({ 'From which day?': '1 4 2031' });
      await page.getByText('Saved.').waitFor();
      await checkPage(page);
      await keepPictures(page, 'figure');
      assert.match((await page.getByRole('table').textContent()) ?? '', /£800.00 a week.*minute 14/s);
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByText('From 1 April 2031: £800.00 a week').waitFor();
    },
    { on: 'desktop' },
  );
});

test('a figure of the law is read by anyone who works here, and set by nobody', async () => {
  await journey.walkAs('Ruth Sinclair', async (page) => {
    await page.goto(`${journey.product().url}/at/ashmere/settings`);
    await page.getByRole('link', { name: 'Savings that are left out' }).click();
    await page.getByText('The law sets this. No council can change it.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Set it' }).count(), 0);
    await checkPage(page);
  });
});
