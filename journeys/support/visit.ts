import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';

/** The window that someone looks through, and whether their browser runs scripts. */
export interface View {
  /** A phone when absent: it is the harder one. */
  readonly on?: 'phone' | 'desktop';
  readonly withoutScripts?: boolean;
}

/** What someone does on a page. Complaints that are meant to come up are taken out of the list. */
export type Walk = (page: Page, complaints: string[]) => Promise<void>;

export const windows = {
  phone: { width: 360, height: 780 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Opens a window of its own, with nobody signed in unless a session is given, and fails if a page complains. */
export async function visit(
  browser: Browser,
  { on = 'phone', withoutScripts = false }: View,
  walk: Walk,
  session: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: windows[on],
    javaScriptEnabled: !withoutScripts,
    ...session,
  });
  // Long: a busy machine is slow, and what never comes fails all the same.
  context.setDefaultTimeout(30_000);
  try {
    const page = await context.newPage();
    const complaints = collectComplaints(page);
    await walk(page, complaints);
    assert.deepEqual(complaints, [], 'the pages complain');
  } finally {
    await context.close();
  }
}

/** Everything that a page complains about from now on: errors, files blocked or not found, pages that break. */
function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  // What the browser remarks on a page that says itself what is wrong, such as a form, is no news.
  const isOwnAnswer = (message: ConsoleMessage) =>
    message.text().startsWith('Failed to load resource') && message.location().url === page.url();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOwnAnswer(message))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()} answered ${response.status()}`);
  });
  return complaints;
}
