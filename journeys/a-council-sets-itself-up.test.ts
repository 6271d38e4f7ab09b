import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { nextCode } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';
import { type EmptyProduct, startEmptyProduct } from './support/product.ts';
import { visit } from './support/visit.ts';

let browser: Browser;
let product: EmptyProduct;
before(async () => {
  browser = await openBrowser();
  product = await startEmptyProduct();
});
after(async () => {
  await Promise.all([browser?.close(), product?.close()]);
});

const password = 'four words that stay';
const administrator = { email: 'head@northvale.example', name: 'Nia Head (invented)' };
const colleague = { email: 'kofi@northvale.example', name: 'Kofi Second (invented)' };
const secrets = new Map<string, string>();

const heading = async (page: Page) => await page.getByRole('heading', { level: 1 }).textContent();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const secretOn = async (page: Page) =>
  ((await page.locator('.govuk-inset-text').textContent()) ?? '').replace(/\s/g, '');

async function signIn(page: Page, email: string, account: { displayName: string }): Promise<void> {
  await page.goto(`${product.url}/sign-in`);
  await fillForm(page, { 'Email address': email, Password: password });
  await press(page, 'Sign in');
  const totpSecret = secrets.get(email) ?? '';
  const code = nextCode({ ...account, email, totpSecret } as Parameters<typeof nextCode>[0]);
  await fillForm(page, { 'Six-figure code': code ?? '' });
  await press(page, 'Continue');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

test('an empty service becomes a council, without a restart, for whoever reads the terminal', async () => {
  await visit(browser, {}, async (page) => {
    await page.goto(product.url);
    assert.equal(await heading(page), 'Set up this service');
    await checkPage(page);
    const own = {
      'Name of the council': 'North Vale Council (invented)',
      'Short name': 'North Vale',
      'Your name': administrator.name,
      'Your email address': administrator.email,
      'Choose a password': 'short',
    };
    await fillForm(page, { 'Code from the terminal': '000', ...own });
    await press(page, 'Set up');
    await page.locator('.govuk-error-summary').waitFor();
    assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /at least 12 characters/);
    await checkPage(page);
    await fillForm(page, { ...own, 'Short name': 'north-vale', 'Choose a password': password });
    await press(page, 'Set up');
    assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /not the code/);
    await fillForm(page, { 'Code from the terminal': product.setUpCode, 'Choose a password': password });
    await press(page, 'Set up');
    assert.equal(await heading(page), 'The council is set up');
    await checkPage(page);
    await keepPictures(page, 'set-up-done');
    secrets.set(administrator.email, await secretOn(page));
    await page.goto(product.url);
    assert.equal(await heading(page), 'Your care and support');
    assert.match((await page.locator('.site-header__name').textContent()) ?? '', /North Vale Council/);
    await page.goto(`${product.url}/set-up`);
    assert.equal(await heading(page), 'Sign in');
  });
});

test('its administrator says what it is called and makes an account for a colleague', async () => {
  await visit(browser, { on: 'desktop' }, async (page) => {
    await signIn(page, administrator.email, { displayName: administrator.name });
    assert.equal(await heading(page), 'North Vale Council (invented)');
    await checkPage(page);
    await keepPictures(page, 'council-to-do');
    await page.getByRole('link', { name: 'Name, colour, phone and hours' }).click();
    await fillForm(page, {
      'Colour of links, buttons and the band at the top': '#ffcc00',
      'Number that people ring': '01632 960 200',
      'When it is answered': 'Monday to Friday, 9 am to 5 pm',
    });
    await press(page, 'Save');
    assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /too pale to read/);
    await checkPage(page);
    await fillForm(page, { 'Colour of links, buttons and the band at the top': '#5b2a86' });
    await press(page, 'Save');
    await page.getByRole('heading', { name: 'North Vale Council (invented)' }).waitFor();
    await page.getByRole('link', { name: 'People who work here', exact: true }).first().click();
    await checkPage(page);
    await keepPictures(page, 'colleagues');
    await page.getByRole('link', { name: 'Add a colleague' }).click();
    await fillForm(page, { 'Their name': colleague.name, 'Their work email address': administrator.email });
    await fillForm(page, { 'What do they do here?': 'Social worker' });
    await press(page, 'Add them');
    assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /already/);
    await checkPage(page);
    await fillForm(page, { 'Their work email address': colleague.email });
    await press(page, 'Add them');
    assert.equal(await heading(page), `A code for ${colleague.name}`);
    await checkPage(page);
    await keepPictures(page, 'first-code');
    secrets.set('code', await secretOn(page));
  });
});

test('the colleague signs in the first time with the code, and then with password and app', async () => {
  await visit(browser, {}, async (page) => {
    await page.goto(`${product.url}/sign-in`);
    await page.getByRole('link', { name: 'I work here and sign in for the first time' }).click();
    const fill = (code: string) =>
      fillForm(page, { 'Your email address': colleague.email, Code: code, 'Choose a password': password });
    await fill('bcdf ghjk mnpq');
    await press(page, 'Continue');
    assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /not right/);
    await checkPage(page);
    await fill(secrets.get('code') ?? '');
    await press(page, 'Continue');
    assert.equal(await heading(page), 'Add this to your authenticator');
    await checkPage(page);
    await keepPictures(page, 'authenticator');
    secrets.set(colleague.email, await secretOn(page));
    await signIn(page, colleague.email, { displayName: colleague.name });
    assert.match(new URL(page.url()).pathname, /\/at\/north-vale\/queue$/);
  });
});
