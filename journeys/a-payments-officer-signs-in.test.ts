import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney, nextCode } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

test('a payments officer of three councils signs in with a code, sees where they are, and signs out (Q135 Q181)', async () => {
  await journey.walkAs('Dev Patel', async (page) => {
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Hello, Dev Patel');
    assert.deepEqual(await page.getByRole('main').getByRole('listitem').allTextContents(), [
      'My queue at Ashmere Borough CouncilPayments officer',
      'My queue at Bexcombe CouncilPayments officer',
      'My queue at Calderwick City CouncilPayments officer',
    ]);
    await checkPage(page);
    await keepPictures(page, 'home');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Your care and support' }).waitFor();
    await page.goto(`${journey.product().url}/home`);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Sign in');
  });
});

for (const [name, heading] of [
  ['Amina Yusuf', 'Amina Yusuf'],
  ['Imran Begum', 'Hello, Imran Begum'],
] as const) {
  test(`${name} signs in without a code and lands on their first page`, async () => {
    assert.equal(journey.accountOf(name).totpSecret, null);
    await journey.walkAs(name, async (page) => {
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), heading);
      await checkPage(page);
    });
  });
}

test('a wrong password and a code used twice let nobody in, and say what to do', async () => {
  await journey.walk(async (page) => {
    const account = journey.accountOf('Ruth Sinclair');
    const code = nextCode(account);
    assert.ok(code);
    const enter = async (password: string) => {
      await page.goto(`${journey.product().url}/sign-in`);
      await fillForm(page, { 'Email address': account.email, Password: password });
      await page.getByRole('button', { name: 'Sign in' }).click();
    };
    const enterCode = async () => {
      await fillForm(page, { 'Six-figure code': code });
      await page.getByRole('button', { name: 'Continue' }).click();
      return await page.getByRole('heading', { level: 1 }).textContent();
    };
    await enter('not the password');
    assert.equal(await page.locator('.govuk-error-summary:focus').count(), 1);
    assert.equal(await page.getByLabel('Email address').inputValue(), account.email);
    await checkPage(page);
    await enter(account.password);
    assert.equal(await enterCode(), 'Hello, Ruth Sinclair');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Your care and support' }).waitFor();
    await enter(account.password);
    assert.equal(await enterCode(), 'Enter your code', 'the same code a second time');
    await checkPage(page);
  });
});

test('someone who comes back is still signed in, and signs in anew after signing out', async () => {
  const sessions: string[] = [];
  for (const on of ['phone', 'desktop', 'desktop'] as const) {
    await journey.walkAs(
      'Helen Marsh',
      async (page) => {
        assert.equal(new URL(page.url()).pathname, '/at/ashmere/queue');
        sessions.push(JSON.stringify((await page.context().cookies()).map(({ value }) => value)));
        if (sessions.length !== 2) return;
        await page.getByRole('button', { name: 'Sign out' }).click();
        await page.getByRole('heading', { name: 'Your care and support' }).waitFor();
      },
      { on },
    );
  }
  const [first, second, third] = sessions;
  assert.equal(second, first);
  assert.notEqual(third, first);
});
