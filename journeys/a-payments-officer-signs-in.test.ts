import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { checkReflow, checkWithAxe, collectComplaints, keepPicture, openBrowser } from './support/browser.ts';
import { type RunningProduct, signInAs, startProduct } from './support/product.ts';

let browser: Browser;
let product: RunningProduct;

before(async () => {
  // One after the other: the first browser unpacks itself in a temporary folder that stands for everyone's meanwhile.
  browser = await openBrowser();
  product = await startProduct();
});

after(async () => {
  await Promise.all([browser?.close(), product?.close()]);
});

test('a payments officer of three councils signs in with a code, sees where they are, and signs out (Q135 Q181)', async () => {
  await onPhone(async (page) => {
    const complaints = collectComplaints(page);
    await signInAs(page, product, 'paymentsOfficer');
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Hello, Dev Patel');
    assert.deepEqual(await page.getByRole('main').getByRole('listitem').allTextContents(), [
      'Payments officer, Ashmere Borough Council',
      'Payments officer, Bexcombe Council',
      'Payments officer, Calderwick City Council',
    ]);
    await checkWithAxe(page);
    await checkReflow(page);
    await keepPicture(page, 'home-phone');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Your care and support' }).waitFor();
    await page.goto(`${product.url}/home`);
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Sign in');
    assert.deepEqual(complaints, []);
  });
});

test('a person and someone who helps sign in without a code and land on their first page', async () => {
  for (const [role, name] of [
    ['person', 'Amina Yusuf'],
    ['nominatedPerson', 'Imran Begum'],
  ] as const) {
    await onPhone(async (page) => {
      const complaints = collectComplaints(page);
      const account = await signInAs(page, product, role);
      await page.waitForURL(`${product.url}${account.home}`);
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), `Hello, ${name}`);
      await checkWithAxe(page);
      await checkReflow(page);
      assert.deepEqual(complaints, []);
    });
  }
});

test('a wrong password and a code used twice let nobody in, and say what to do', async () => {
  await onPhone(async (page) => {
    const account = product.accounts.find(({ role }) => role === 'approver');
    assert.ok(account?.totpSecret);
    await page.goto(`${product.url}/sign-in`);
    await page.getByLabel('Email address').fill(account.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    assert.equal(await page.locator('.govuk-error-summary:focus').count(), 1);
    assert.equal(await page.getByLabel('Email address').inputValue(), account.email);
    const code = generateSync({ secret: account.totpSecret });
    assert.equal(await enter(page, account, code), 'Hello, Ruth Sinclair');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Your care and support' }).waitFor();
    await page.goto(`${product.url}/sign-in`);
    assert.equal(await enter(page, account, code), 'Enter your code', 'the same code a second time');
    await checkWithAxe(page);
  });
});

async function enter(
  page: Page,
  account: { email: string; password: string },
  code: string,
): Promise<string | null> {
  await page.getByLabel('Email address').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('textbox').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  return await page.getByRole('heading', { level: 1 }).textContent();
}

async function onPhone(walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: true,
  });
  context.setDefaultTimeout(10_000);
  try {
    await walk(await context.newPage());
  } finally {
    await context.close();
  }
}
