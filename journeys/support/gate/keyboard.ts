import type { Page } from 'playwright-core';
import { beginWalk, type Stop } from './keyboard-walk.ts';

interface Walk {
  readonly stops: readonly Stop[];
  /** Whether a further press led out of the page. */
  readonly comesOut: boolean;
  readonly neverReached: readonly string[];
}

/**
 * The keyboard reaches everything that can be pressed or filled in, in the order of the page, sees where it is, and
 * comes out at the end. Source: WCAG 2.2, 2.1.1, 2.1.2, 2.4.3, 2.4.7 and 2.4.11.
 */
export async function findKeyboardFaults(page: Page): Promise<readonly string[]> {
  const walk = await walkByKeyboard(page);
  return [...listFocusFaults(walk), ...listOrderFaults(walk), ...listTraps(walk)];
}

function listFocusFaults({ stops }: Walk): readonly string[] {
  return stops.flatMap(({ words, looksFocused, isCovered }) => [
    ...(looksFocused ? [] : [`${words} looks the same when the keyboard is on it.`]),
    ...(isCovered ? [`${words} is covered by something else when the keyboard is on it.`] : []),
  ]);
}

/** The order of the page itself is the keyboard's, unless a number changes it: axe finds that (`tabindex`). */
function listOrderFaults({ stops }: Walk): readonly string[] {
  return stops.flatMap(({ words, jumpsBack }, index) =>
    jumpsBack ? [`${words} comes after ${stops[index - 1]?.words}, but is seen before it.`] : [],
  );
}

function listTraps({ stops, comesOut, neverReached }: Walk): readonly string[] {
  return [
    ...(comesOut ? [] : [`The keyboard does not come out after ${stops.at(-1)?.words ?? 'the top'}.`]),
    ...neverReached.map((words) => `The keyboard never reaches ${words}.`),
  ];
}

async function walkByKeyboard(page: Page): Promise<Walk> {
  const expected = await page.evaluate(beginWalk);
  const stops: Stop[] = [];
  let comesOut = false;
  // A few more than there are, for what the browser itself makes reachable, such as parts that scroll.
  for (let press = 0; press < expected * 2 + 10 && !comesOut; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => keyboardWalk.look());
    if (stop === null) comesOut = true;
    else if (stop.place === stops.at(-1)?.place) break;
    else stops.push(stop);
  }
  return { stops, comesOut, neverReached: await page.evaluate(() => keyboardWalk.end()) };
}
