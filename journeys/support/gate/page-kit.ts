import type { Page } from 'playwright-core';

/** What several checks need inside the page itself. */
export interface PageKit {
  /** An element as a person would point it out: its kind and its words. */
  describe(element: Element): string;
  /** Whether it is on the page for people who see: not hidden, nor kept for listeners alone. */
  isSeen(element: Element): boolean;
  /** Its words with white space as on the page. */
  wordsOf(element: Element): string;
  /** Whether a colour as the browser gives it cannot be seen at all. */
  isClear(colour: string): boolean;
  /** The colour that an element's words stand on. */
  groundOf(element: Element | null): string;
  /** Puts a style sheet of ours over the page's own; `undress` takes all of them off again. */
  wear(css: string): void;
  undress(): void;
}

declare global {
  var pageKit: PageKit;
}

/** Puts the kit into a page. Pages allow no script of their own; this comes from the browser. */
export async function bringKit(page: Page): Promise<void> {
  await page.evaluate(makeKit);
}

function makeKit(): void {
  const sheets: CSSStyleSheet[] = [];
  const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const labelOf = (element: Element) => {
    const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
    return [...(labels ?? [])].map(wordsOf).join(' ');
  };
  const isForListeners = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const { position, overflow, clipPath } = getComputedStyle(element);
    const isClipped = overflow === 'hidden' || overflow === 'clip' || clipPath === 'inset(50%)';
    return position === 'absolute' && isClipped && (width <= 2 || height <= 2);
  };
  const isClear = (colour: string) => colour === 'transparent' || /^rgba.* 0\)$/.test(colour);
  globalThis.pageKit = {
    isClear,
    groundOf: (element) => {
      for (let one = element; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    },
    wordsOf,
    describe: (element) => {
      const words = labelOf(element) || wordsOf(element) || element.getAttribute('aria-label') || element.id;
      const short = words.length > 60 ? `${words.slice(0, 57)}…` : words;
      return `<${element.tagName.toLowerCase()}> “${short}”`;
    },
    isSeen: (element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      for (let one: Element | null = element; one; one = one.parentElement)
        if (isForListeners(one)) return false;
      return true;
    },
    wear: (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.push(sheet);
      document.adoptedStyleSheets.push(sheet);
    },
    undress: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
      sheets.length = 0;
    },
  };
}
