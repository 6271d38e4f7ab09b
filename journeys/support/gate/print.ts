import type { Page } from 'playwright-core';
import { inWindow, underMedia } from './under.ts';

/** A4 with margins of 10 mm, in CSS pixels. */
const paper = { width: 718, height: 1047 };

/** On paper the heading and what follows it are there, and nothing is cut off because it would have to be scrolled. */
export async function findPrintFaults(page: Page): Promise<readonly string[]> {
  return await underMedia(page, { media: 'print' }, () =>
    inWindow(page, paper, () =>
      page.evaluate(() => {
        const faults: string[] = [];
        for (const [selector, name] of [
          ['h1', 'first heading'],
          ['main', 'main part'],
        ] as const) {
          const there = [...document.querySelectorAll(selector)].filter((one) => pageKit.isSeen(one));
          if (there.length === 0) faults.push(`On paper there is no ${name}.`);
        }
        for (const element of document.querySelectorAll('body, body *')) {
          const { overflowX } = getComputedStyle(element);
          const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
          if (isCut && element.clientWidth > 0 && !element.matches('input') && pageKit.isSeen(element))
            faults.push(`On paper ${pageKit.describe(element)} is cut off at the side.`);
        }
        const { scrollWidth } = document.documentElement;
        if (scrollWidth > innerWidth) faults.push(`On paper the page is ${scrollWidth} px wide, not 718.`);
        return faults;
      }),
    ),
  );
}
