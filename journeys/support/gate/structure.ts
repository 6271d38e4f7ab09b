import type { Page } from 'playwright-core';

/** A page says its language and its name, has one main part and one first heading, and leaves no level out. */
export async function findStructureFaults(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    if (!document.documentElement.lang) faults.push('The page does not say what language it is in.');
    if (document.title.trim() === '') faults.push('The page has no title.');
    const mains = document.querySelectorAll('main').length;
    if (mains !== 1) faults.push(`The page has ${mains} main parts and should have one.`);
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) =>
      one.checkVisibility(),
    );
    const levelOf = (heading: Element) => Number(heading.tagName.slice(1));
    const first = headings.filter((one) => levelOf(one) === 1).length;
    if (first !== 1) faults.push(`The page has ${first} first headings and should have one.`);
    for (const [place, heading] of headings.entries()) {
      const before = headings[place - 1];
      if (pageKit.wordsOf(heading) === '') faults.push(`${pageKit.describe(heading)} has no words.`);
      if (before && levelOf(heading) > levelOf(before) + 1)
        faults.push(`${pageKit.describe(heading)} leaves out a level after ${pageKit.describe(before)}.`);
    }
    return faults;
  });
}
