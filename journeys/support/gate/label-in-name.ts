import type { Page } from 'playwright-core';

/**
 * Who says what they see on a control reaches it: its name holds the words that are seen on it or beside it.
 * Source: WCAG 2.2, 2.5.3. Only a name of its own can differ; every other is made from those words.
 */
export async function findLabelFaults(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const seenWords = (element: Element): string => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let words = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement && pageKit.isSeen(node.parentElement)) words += ` ${node.nodeValue}`;
      return words;
    };
    const plain = (words: string) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const named = 'a, button, input, select, textarea, summary, [role="button"], [role="link"]';
    return [...document.querySelectorAll<HTMLInputElement>(named)].flatMap((control) => {
      const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
      const pointed = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const name = pointed || control.getAttribute('aria-label');
      if (name === null || !pageKit.isSeen(control)) return [];
      const labels = [...(control.labels ?? [])].map(seenWords).join(' ');
      const isPressed = /^(submit|button|reset)$/.test(control.type) && control.tagName === 'INPUT';
      const seen = plain(isPressed ? control.value : labels || seenWords(control));
      return plain(name).includes(seen)
        ? []
        : [`“${seen}” is seen, but the name for listeners and voices is “${name}”.`];
    });
  });
}
