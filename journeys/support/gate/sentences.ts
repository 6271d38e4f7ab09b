import type { Page } from 'playwright-core';

/** Source: our choice, after the advice of GOV.UK's style guide to split what is longer than 25 words. */
const longest = 25;

/**
 * No sentence of ours is longer than 25 words. People's own words are not ours to shorten: they stand in a
 * `blockquote` or a `q`, and in what they typed.
 */
export async function findLongSentences(page: Page): Promise<readonly string[]> {
  const sentences = await page.evaluate(listSentences);
  return sentences.flatMap((sentence) => {
    const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    return count > longest ? [`A sentence has ${count} words: “${sentence}”`] : [];
  });
}

/** The words of each block by themselves, also of those folded away in `details`. */
function listSentences(): readonly string[] {
  const notOurs = 'blockquote, q, textarea, script, style, noscript, svg';
  const isThere = (element: Element) => element.checkVisibility() || element.closest('details:not([open])');
  const blockOf = (element: Element): Element => {
    let block = element;
    while (/^(inline|contents)/.test(getComputedStyle(block).display) && block.parentElement)
      block = block.parentElement;
    return block;
  };
  const blocks = new Map<Element, string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(notOurs) || !isThere(parent)) continue;
    const isBreak = node instanceof HTMLBRElement;
    if (!isBreak && !(node instanceof Text)) continue;
    const block = blockOf(parent);
    const words = isBreak ? '\n' : (node.nodeValue ?? '').replace(/\s+/g, ' ');
    blocks.set(block, (blocks.get(block) ?? '') + words);
  }
  const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
  return [...blocks.values()].flatMap((words) =>
    [...segmenter.segment(words)].map(({ segment }) => segment.trim()),
  );
}
