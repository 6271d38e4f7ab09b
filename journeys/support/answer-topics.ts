import type { Page } from 'playwright-core';

/** Goes through every part of an assessment: the first choice of each question, and a few words where they are needed. */
export async function answerEveryPart(page: Page, said: string): Promise<void> {
  const parts = await page.getByRole('main').locator('.govuk-task-list a').allTextContents();
  for (const part of parts) {
    await page.getByRole('main').getByRole('link', { name: part, exact: true }).click();
    // An answer may call for more questions, which then stand on the same page.
    do {
      for (const group of await page.getByRole('group').all()) await group.getByRole('radio').first().check();
      for (const box of await page.locator('textarea').all())
        if ((await box.inputValue()) === '') await box.fill(said);
      await page.getByRole('button', { name: 'Save and continue' }).click();
    } while ((await page.locator('.govuk-task-list').count()) === 0);
  }
}
