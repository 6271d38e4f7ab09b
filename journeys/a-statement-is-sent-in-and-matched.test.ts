import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();
let aminasMoney = '';
const folder = mkdtempSync(path.join(tmpdir(), 'statements-'));
after(() => rmSync(folder, { recursive: true }));

const november = [
  'Date,Description,Paid in,Paid out,Balance',
  '02/11/2026,CITY CABS,,7.00,193.00',
  '03/11/2026,CORNER SHOP,,12.40,180.60',
  '04/11/2026,M KOWALCZYK,,80.60,100.00',
].join('\n');

async function send(page: Page, name: string, bytes: string | Buffer): Promise<void> {
  await page.goto(`${aminasMoney}/statement`);
  await fillForm(page, { 'What do you call this account?': 'Second account' });
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  await page.getByLabel('Statement', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Look at the statement' }).click();
}

const wrongFiles: readonly [name: string, bytes: string | Buffer, words: RegExp][] = [
  ['statement.pdf', '%PDF-1.7', /This file is a PDF/],
  ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), /This file is a picture/],
  ['book.xlsx', Buffer.from('PK\u0003\u0004 a workbook'), /spreadsheet, a document or a packed folder/],
  ['empty.csv', '', /This file is empty/],
  ['year.csv', Buffer.alloc(10_485_760, 'a'), /larger than 5 MB/],
];

test('Amina sends a statement: wrong files are told kindly, the right one is looked at before it counts (Q321)', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    aminasMoney = page.url().replace(/\/home$/, '/money');
    await page.goto(`${aminasMoney}/statement`);
    await page.getByRole('button', { name: 'Look at the statement' }).click();
    await page.getByRole('link', { name: /Choose the statement/ }).waitFor();
    await checkPage(page);
    for (const [name, bytes, words] of wrongFiles) {
      await send(page, name, bytes);
      await page.locator('#file-error').getByText(words).waitFor();
      assert.equal(await page.getByLabel('What do you call this account?').inputValue(), 'Second account');
    }
    await checkPage(page);
    await keepPictures(page, 'statement-wrong-file');
    await send(page, 'november.csv', november);
    await page.getByText('The payments explain the closing balance of £100.00.').waitFor();
    await checkPage(page);
    await keepPictures(page, 'statement-looked-at');
    await page.getByRole('button', { name: 'Add these 3 payments' }).click();
    await page.getByRole('alert').getByText('3 payments added.').waitFor();
    await checkPage(page);
    await keepPictures(page, 'payments-without-a-place');
  });
});

test('the same statement again adds nothing (Q321)', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await send(page, 'november.csv', november);
    await page.getByText('All of these payments are here already, so there is nothing to add.').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Add/ }).count(), 0);
    await checkPage(page);
  });
});

test('Amina says what one payment was for', async () => {
  await journey.walkAs('Amina Yusuf', async (page) => {
    await page.goto(`${aminasMoney}/to-place`);
    await page
      .getByRole('row', { name: /CORNER SHOP/ })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Choose what it was.' }).waitFor();
    await checkPage(page);
    await fillForm(page, { 'It was': 'Own money, not from the plan' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Saved. Thank you.').waitFor();
    assert.equal(await page.getByRole('row', { name: /CORNER SHOP/ }).count(), 0);
  });
});

test('an adviser asks kindly about one payment and places others, many at once', async () => {
  await journey.walkAs(
    'Ifeoma Obi',
    async (page) => {
      await page.goto(`${aminasMoney}/to-place`);
      if ((await page.getByRole('button', { name: 'Go to the record' }).count()) > 0) {
        await fillForm(page, { 'Why do you need to look at this record?': 'A payment to or from them' });
        await page.getByRole('button', { name: 'Go to the record' }).click();
      }
      await page.getByRole('button', { name: 'Save the places' }).click();
      await page.getByRole('link', { name: 'Choose a place for at least one payment.' }).waitFor();
      await checkPage(page);
      await keepPictures(page, 'staff-place-payments');
      const cab = page.getByRole('row', { name: /CITY CABS/ }).first();
      await cab.getByRole('link', { name: /Ask about it/ }).click();
      await checkPage(page);
      await page.getByRole('button', { name: 'Send the question' }).click();
      await page
        .getByRole('alert')
        .getByText(/We hope for an answer by/)
        .waitFor();
      assert.match((await cab.textContent()) ?? '', /Asked\. Answer by \d/);
      const wages = page.getByRole('row', { name: /M KOWALCZYK/ }).first();
      await wages.getByRole('combobox').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Save the places' }).click();
      await page.getByRole('alert').getByText('Saved for 1 payment.').waitFor();
      assert.equal(await page.getByRole('row', { name: /M KOWALCZYK/ }).count(), 0);
    },
    { on: 'desktop' },
  );
});
