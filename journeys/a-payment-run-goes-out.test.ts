import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();
const desk = { on: 'desktop' } as const;
const reason = 'Please ring Derek first: is his first payment right?';

/** The run that the invented council has under way; another day each time the people are loaded. */
async function openRun(page: Page): Promise<void> {
  await page.goto(`${journey.product().url}/at/ashmere/payments`);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: /^Payment run for/ }).waitFor();
}

async function press(page: Page, link: string | RegExp, button: string): Promise<void> {
  await page.getByRole('link', { name: link }).click();
  await checkPage(page);
  await page.getByRole('button', { name: button, exact: true }).click();
}

async function isSaid(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('alert').getByText(words).waitFor();
}

test('whoever made a run is told that someone else must approve it (Q135)', async () => {
  await journey.walkAs(
    'Dev Patel',
    async (page) => {
      await page.goto(`${journey.product().url}/at/ashmere/payments`);
      await checkPage(page);
      await keepPictures(page, 'payments');
      await openRun(page);
      await page
        .getByText('You drafted or changed this payment run, so someone else must approve it.')
        .waitFor();
      assert.equal(await page.getByRole('link', { name: /^Approve/ }).count(), 0);
      await checkPage(page);
    },
    desk,
  );
});

test('a run cannot be started for a day on which banks are closed', async () => {
  await journey.walkAs(
    'Dev Patel',
    async (page) => {
      await page.goto(`${journey.product().url}/at/ashmere/payments/runs/new`);
      await checkPage(page);
      await fillForm(page, { 'Which day does the money reach people?': '25 12 2027' });
      await page.getByRole('button', { name: 'Work out the run' }).click();
      await page
        .getByText(/Banks do no business on 25 December 2027/)
        .first()
        .waitFor();
      assert.equal(await page.getByLabel('Day', { exact: true }).inputValue(), '25');
      await checkPage(page);
    },
    desk,
  );
});

test('a second person sees just what changed, and gives the run back with a reason', async () => {
  await journey.walkAs(
    'Ruth Sinclair',
    async (page) => {
      await openRun(page);
      await page.getByText('You are the second pair of eyes.').waitFor();
      const walk = page.getByRole('table', { name: 'What changed since last time' });
      const started = walk.getByRole('row', { name: /Started since last time/ });
      assert.match((await started.textContent()) ?? '', /\+£116\.00/);
      const person = page.getByRole('table', { name: 'Started since last time: 1' });
      await person.getByRole('link', { name: 'Derek Hollins' }).waitFor();
      await checkPage(page);
      await keepPictures(page, 'payment-run');
      await page.getByRole('link', { name: 'All 2 lines' }).click();
      await page.getByRole('link', { name: 'Amina Yusuf' }).waitFor();
      await checkPage(page);
      await keepPictures(page, 'payment-run-lines');
      await page.goBack();
      await page.getByRole('link', { name: 'Give it back to Dev Patel' }).click();
      await page.getByRole('button', { name: 'Give it back', exact: true }).click();
      await page.getByRole('link', { name: 'Say what needs another look.' }).waitFor();
      await checkPage(page);
      await fillForm(page, { 'What needs another look?': reason });
      await page.getByRole('button', { name: 'Give it back', exact: true }).click();
      await isSaid(page, /It is a draft again/);
    },
    desk,
  );
});

test('the first reads why, works it out again and sends it for review once more', async () => {
  await journey.walkAs('Dev Patel', async (page) => {
    await openRun(page);
    await page.getByRole('heading', { name: 'Ruth Sinclair gave this run back' }).waitFor();
    await page.getByText(reason).waitFor();
    await checkPage(page);
    await press(page, 'Work it out again', 'Work it out again');
    await isSaid(page, 'The run was worked out again.');
    await press(page, 'Send for review', 'Send for review');
    await isSaid(page, /It waits for an approver/);
    assert.equal(await page.getByRole('link', { name: /^Approve/ }).count(), 0);
  });
});

test('the second approves, the file goes out with its total and fingerprint, and can be fetched', async () => {
  await journey.walkAs(
    'Ruth Sinclair',
    async (page) => {
      await openRun(page);
      await press(page, 'Approve 2 payments', 'Approve the run');
      await isSaid(page, /Approved/);
    },
    desk,
  );
  await journey.walkAs(
    'Dev Patel',
    async (page, complaints) => {
      await openRun(page);
      await press(page, 'Send 2 payments', 'Send the run');
      await isSaid(page, /Sent/);
      await page.getByText('The lines add up to the file, to the penny').waitFor();
      await checkPage(page);
      await keepPictures(page, 'payment-run-sent');
      const fetching = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download the file' }).click();
      const file = await fetching;
      assert.match(file.suggestedFilename(), /^direct-payments-\d{4}-\d{2}-\d{2}\.xml$/);
      assert.match(await readFile(await file.path(), 'utf8'), /<NbOfTxs>2<\/NbOfTxs>/);
      // A browser that saves a file breaks off going there, and says so.
      assert.match(complaints.pop() ?? '', /\/file failed$/);
    },
    desk,
  );
});
