import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What WCAG 2.2 AA asks, and what axe holds to be good practice. Of our own list it covers the size of targets
 * with the exceptions for links in a sentence and for space around (`target-size`, 2.5.8).
 */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours alone, for looking again in the dark. */
const colours = ['color-contrast', 'link-in-text-block'];

export async function findAxeFaults(page: Page): Promise<readonly string[]> {
  return await runAxe(page, { type: 'tag', values: wcag });
}

export async function findContrastFaults(page: Page): Promise<readonly string[]> {
  return await runAxe(page, { type: 'rule', values: colours });
}

async function runAxe(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations', 'incomplete'] });
  const { violations, incomplete } = (await page.evaluate(
    `axe.run(document, ${options}).then(({ violations, incomplete }) => ({ violations, incomplete }))`,
  )) as axe.AxeResults;
  const vanished = incomplete.map((rule) => ({ ...rule, nodes: rule.nodes.filter(isVanished) }));
  return [...violations, ...vanished]
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`);
}

/** Words in the very colour of what is behind them could be hidden on purpose, so axe leaves them undecided. */
function isVanished({ any }: axe.NodeResult): boolean {
  return any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio');
}
