import type { Locator, Page } from 'playwright-core';

/**
 * Fills in a form as a person reads it: by the words of each label. A question with choices takes the words of one
 * choice or of several; a date takes day, month and year, as in `27 3 2026`.
 */
export async function fillForm(
  page: Page,
  answers: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const question = page.getByRole('group', { name: label, exact: true });
    if ((await question.count()) > 0) await answerQuestion(question, answer);
    else await fillField(page.getByLabel(label, { exact: true }), String(answer));
  }
}

async function answerQuestion(question: Locator, answer: string | readonly string[]): Promise<void> {
  const dateParts = question.getByRole('textbox');
  if (typeof answer === 'string' && (await question.getByLabel('Day', { exact: true }).count()) > 0) {
    for (const [place, part] of answer.split(' ').entries()) await dateParts.nth(place).fill(part);
    return;
  }
  for (const choice of [answer].flat()) await question.getByLabel(choice, { exact: true }).check();
}

async function fillField(field: Locator, answer: string): Promise<void> {
  const isList = await field.evaluate((element) => element.tagName === 'SELECT');
  if (isList) await field.selectOption({ label: answer });
  else await field.fill(answer);
}
