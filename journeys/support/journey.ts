import { after, before } from 'node:test';
import { generateSync } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type DemoAccount, emailOf } from '../../demo/demo-accounts.ts';
import { openBrowser } from './browser.ts';
import { fillForm } from './fill-form.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { type View, visit, type Walk } from './visit.ts';

/** A browser and a product with the invented people, for all tests of one file. */
export interface Journey {
  product(): RunningProduct;
  /** How an invented person or member of staff signs in. */
  accountOf(name: string): DemoAccount;
  /** Walks as somebody who has not signed in, from the first page. */
  walk(walk: Walk, view?: View): Promise<void>;
  /** Walks as an invented person or member of staff, from their first page after signing in. */
  walkAs(name: string, walk: Walk, view?: View): Promise<void>;
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Called once at the top of a journey's file: opens all it needs before the tests and closes it after them. */
export function beginJourney(): Journey {
  let browser: Browser | undefined;
  let running: RunningProduct | undefined;
  const sessions = new Map<string, Session>();
  before(async () => {
    // One after the other: the first browser unpacks itself in a temporary folder that stands for everyone's meanwhile.
    browser = await openBrowser();
    running = await startProduct();
  });
  after(async () => {
    await Promise.all([browser?.close(), running?.close()]);
  });
  const product = () => {
    if (!running) throw new Error('The product runs only inside tests.');
    return running;
  };
  const open = (view: View, walk: Walk, storageState?: Session) => {
    if (!browser) throw new Error('The browser is open only inside tests.');
    return visit(browser, view, walk, storageState ? { storageState } : {});
  };
  const accountOf = (name: string) => {
    const account = product().accounts.find(({ email }) => email === emailOf(name));
    if (!account) throw new Error(`Nobody invented who can sign in is called ${name}.`);
    return account;
  };
  return {
    product,
    accountOf,
    walk: (walk, view = {}) =>
      open(view, async (page, complaints) => {
        await page.goto(product().url);
        await walk(page, complaints);
      }),
    walkAs: (name, walk, view = {}) =>
      open(
        view,
        async (page, complaints) => {
          const account = accountOf(name);
          const home = product().url + account.home;
          await page.goto(home);
          if (new URL(page.url()).pathname === '/sign-in') {
            await signIn(page, account);
            sessions.set(name, await page.context().storageState());
          }
          await walk(page, complaints);
        },
        sessions.get(name),
      ),
  };
}

/** Half a minute has one code, which opens once: for a second time in it the next one is taken. */
const lastSteps = new Map<string, number>();

/** The code that an account's app shows next, if it needs one. */
export function nextCode({ email, totpSecret }: DemoAccount): string | null {
  if (totpSecret === null) return null;
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 30_000);
  const step = Math.max(now, (lastSteps.get(email) ?? 0) + 1);
  lastSteps.set(email, step);
  return generateSync({ secret: totpSecret, epoch: step * 30 });
}

/** Signs in on the page for it, with the code where the role needs one, and waits for the first page. */
async function signIn(page: Page, account: DemoAccount): Promise<void> {
  await fillForm(page, { 'Email address': account.email, Password: account.password });
  await page.getByRole('button', { name: 'Sign in' }).click();
  const code = nextCode(account);
  if (code !== null) {
    await fillForm(page, { 'Six-figure code': code });
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
