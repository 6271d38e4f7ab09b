import type { Page } from 'playwright-core';
import { fillForm } from './fill-form.ts';

/** Opens a page about someone as staff do: whoever is not their own worker says first why they look. */
export async function lookAtRecord(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if ((await page.getByRole('button', { name: 'Go to the record' }).count()) === 0) return;
  await fillForm(page, { 'Why do you need to look at this record?': 'I stand in for a colleague' });
  await page.getByRole('button', { name: 'Go to the record' }).click();
}
