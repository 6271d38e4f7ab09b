import type { Page } from 'playwright-core';

/** Source: WCAG 2.2, 1.4.12, word for word. */
const wide = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** With the space between letters, words and lines that some people need, nothing is cut off or covers another. */
export async function findTextSpacingFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate((css) => pageKit.wear(css), wide);
  try {
    const found = [...(await page.evaluate(listCutOff)), ...(await page.evaluate(listOverlapping))];
    return found.map((fault) => `With wide text: ${fault}`);
  } finally {
    await page.evaluate(() => pageKit.undress());
  }
}

function listCutOff(): readonly string[] {
  const faults: string[] = [];
  // The words of a button must not come out of it, though nothing hides them there.
  const comesOut = (element: Element): boolean => {
    if (!element.matches('button, [role="button"]')) return false;
    const words = document.createRange();
    words.selectNodeContents(element);
    const inner = words.getBoundingClientRect();
    const outer = element.getBoundingClientRect();
    return inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1;
  };
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide on ${clientWidth}.`);
  for (const element of document.querySelectorAll('body *')) {
    if (element.matches('input, select, textarea') || pageKit.wordsOf(element) === '') continue;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isShort = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
    const isNarrow = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const isCut = display === 'inline' ? false : isShort || isNarrow;
    if ((isCut || comesOut(element)) && pageKit.isSeen(element))
      faults.push(`${pageKit.describe(element)} is cut off.`);
  }
  return faults;
}

function listOverlapping(): readonly string[] {
  interface Line {
    readonly owner: Element;
    readonly node: Node;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || node.nodeValue?.trim() === '' || owner.closest('option, select, textarea, script, style'))
      continue;
    if (!pageKit.isSeen(owner)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      // The room that a font leaves above and below its letters may overlap.
      lines.push({ owner, node, left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const faults = new Set<string>();
  for (const [place, line] of lines.entries()) {
    for (let next = place + 1; (lines[next]?.top ?? Infinity) < line.bottom - 2; next += 1) {
      const other = lines[next];
      if (!other || other.node === line.node) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2)
        faults.add(`${pageKit.describe(line.owner)} and ${pageKit.describe(other.owner)} cover each other.`);
    }
  }
  return [...faults];
}
