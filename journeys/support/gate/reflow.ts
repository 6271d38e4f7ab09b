import type { Page } from 'playwright-core';
import { inWindow } from './under.ts';

/** A window of 1280 by 1024 at 400%. */
const smallest = { width: 320, height: 256 };

/**
 * On 320 px nothing has to be scrolled sideways. A table may, by itself: in a region with a name that the keyboard
 * reaches. Source: WCAG 2.2, 1.4.10 and 2.1.1.
 */
export async function findReflowFaults(page: Page): Promise<readonly string[]> {
  return await inWindow(page, smallest, () => page.evaluate(listReflowFaults));
}

function listReflowFaults(): readonly string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const all = [...document.querySelectorAll<HTMLElement>('body *')];
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const scrollers = all.filter((one) => scrolls(one) && one.scrollWidth > one.clientWidth + 1);
  const sticksOut = all.filter(
    (one) =>
      one.getBoundingClientRect().right > width + 1 &&
      !scrollers.some((scroller) => scroller.contains(one)) &&
      pageKit.isSeen(one),
  );
  for (const element of sticksOut.filter(
    (one) => !sticksOut.some((other) => one.contains(other) && one !== other),
  ))
    faults.push(`On a screen of 320 px ${pageKit.describe(element)} runs off the side.`);
  if (document.documentElement.scrollWidth > width && faults.length === 0)
    faults.push(`On a screen of 320 px the page is ${document.documentElement.scrollWidth} px wide.`);
  for (const scroller of scrollers.filter((one) => !one.matches('input, textarea, select'))) {
    const words = `On a screen of 320 px ${pageKit.describe(scroller)} scrolls sideways`;
    if (!scroller.querySelector('table, svg, img')) faults.push(`${words} and holds no table or picture.`);
    const hasName = scroller.hasAttribute('aria-label') || scroller.hasAttribute('aria-labelledby');
    const isRegion = scroller.matches('section, [role="region"]');
    if (!hasName || !isRegion) faults.push(`${words} and is no region with a name.`);
    if (scroller.tabIndex !== 0 || !scroller.hasAttribute('tabindex'))
      faults.push(`${words} and the keyboard does not reach it.`);
  }
  return faults;
}
