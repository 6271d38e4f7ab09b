import type { Page } from 'playwright-core';

/**
 * What is wrong is said first, and each line of it leads to a field that says the same words itself.
 * Source: WCAG 2.2, 3.3.1 and 1.3.1; GOV.UK Design System, error summary.
 */
export async function findErrorFaults(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    const plain = (words: string) =>
      words
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^Error:\s*/, '');
    const summary = document.querySelector('.govuk-error-summary');
    const messages = [...document.querySelectorAll('.govuk-error-message')].map((one) =>
      plain(one.textContent ?? ''),
    );
    if (!summary) return messages.map((words) => `“${words}” is not said in a summary at the top.`);
    if (!document.title.startsWith('Error: ')) faults.push('The title does not begin with “Error: ”.');
    const links = [...summary.querySelectorAll('a')];
    if (links.length === 0) faults.push('The summary of what is wrong leads nowhere.');
    for (const link of links) {
      const words = plain(link.textContent ?? '');
      const field = document.getElementById((link.getAttribute('href') ?? '').replace(/^#/, ''));
      if (!field?.matches('input, select, textarea')) {
        faults.push(`“${words}” does not lead to a field.`);
        continue;
      }
      const around = [field, field.closest('[role="group"][aria-describedby]'), field.closest('fieldset')];
      const said = around
        .flatMap((one) => one?.getAttribute('aria-describedby')?.split(/\s+/) ?? [])
        .map((id) => plain(document.getElementById(id)?.textContent ?? ''));
      if (!said.includes(words)) faults.push(`“${words}” is not said again by the field that it leads to.`);
    }
    const listed = links.map((link) => plain(link.textContent ?? ''));
    for (const words of messages)
      if (!listed.includes(words)) faults.push(`“${words}” stands at a field and not in the summary.`);
    return faults;
  });
}
