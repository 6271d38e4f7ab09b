import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { findAxeFaults } from './gate/axe.ts';
import { findDarkFaults, findForcedColourFaults } from './gate/colours.ts';
import { findErrorFaults } from './gate/errors.ts';
import { findKeyboardFaults } from './gate/keyboard.ts';
import { findLabelFaults } from './gate/label-in-name.ts';
import { bringKit } from './gate/page-kit.ts';
import { findPrintFaults } from './gate/print.ts';
import { findReflowFaults } from './gate/reflow.ts';
import { findLongSentences } from './gate/sentences.ts';
import { findStructureFaults } from './gate/structure.ts';
import { findTextSpacingFaults } from './gate/text-spacing.ts';

/** Looks at one page, with the kit in it, and gives what is wrong in words. */
export type Check = (page: Page) => Promise<readonly string[]>;

/** What depends on the words of a page, and is looked at every time. */
const ofEveryPage: readonly Check[] = [
  findStructureFaults,
  findLongSentences,
  findErrorFaults,
  findLabelFaults,
  findTextSpacingFaults,
  findReflowFaults,
];

/** What depends on how a page is built, and is looked at once for pages that are built alike. */
const ofEveryShape: readonly Check[] = [
  findAxeFaults,
  findKeyboardFaults,
  findDarkFaults,
  findForcedColourFaults,
  findPrintFaults,
];

const seenShapes = new Set<string>();

/**
 * The gate that every page and every state of a page in a journey passes; it fails with each fault in words.
 * For pages opened with scripts on, since it looks from inside; our pages have none of their own.
 */
export async function checkPage(page: Page): Promise<void> {
  const runsScripts = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  assert.ok(runsScripts, 'The gate looks from inside: open the page with scripts on.');
  await bringKit(page);
  const shape = await page.evaluate(shapeOf);
  const isNew = !seenShapes.has(shape);
  const faults = await findFaults(page, isNew ? [...ofEveryPage, ...ofEveryShape] : ofEveryPage);
  assert.deepEqual(faults, [], `${page.url()} has ${faults.length} faults`);
  seenShapes.add(shape);
}

/** Everything that is wrong with a page, in words. */
export async function findAllFaults(page: Page): Promise<readonly string[]> {
  return await findFaults(page, [...ofEveryPage, ...ofEveryShape]);
}

async function findFaults(page: Page, checks: readonly Check[]): Promise<readonly string[]> {
  await bringKit(page);
  const faults: string[] = [];
  for (const check of checks) faults.push(...(await check(page)));
  return faults;
}

/** The window, and the elements and what they are: without their words, but with whether they have any. */
function shapeOf(): string {
  const kept = ['class', 'type', 'role', 'lang', 'tabindex', 'disabled', 'open', 'aria-describedby'];
  const elements = [...document.querySelectorAll('*')].map((element) => {
    const hasWords = pageKit.wordsOf(element) !== '';
    return [element.tagName, hasWords, ...kept.map((name) => element.getAttribute(name))].join(' ');
  });
  return [innerWidth, ...elements].join('\n');
}
