import type { Page } from 'playwright-core';
import { findContrastFaults } from './axe.ts';
import { underMedia } from './under.ts';

/** In the dark all words still stand out from what is behind them. Source: WCAG 2.2, 1.4.3. */
export async function findDarkFaults(page: Page): Promise<readonly string[]> {
  const found = await underMedia(page, { colorScheme: 'dark' }, () => findContrastFaults(page));
  return found.map((fault) => `In the dark: ${fault}`);
}

/**
 * Where people force colours of their own, words can be read and everything that can be pressed or filled in still
 * has an edge: a border, an outline, a line under it, or a ground of its own.
 */
export async function findForcedColourFaults(page: Page): Promise<readonly string[]> {
  const found = await underMedia(page, { forcedColors: 'active' }, async () => [
    ...(await page.evaluate(listPaleWords)),
    ...(await page.evaluate(listWithoutEdge)),
  ]);
  return found.map((fault) => `In forced colours: ${fault}`);
}

/** By ourselves, because axe takes the colours of words from a property that browsers do not force. */
function listPaleWords(): readonly string[] {
  const brightness = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [a, b] = [brightness(one), brightness(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const hasOwnWords = [...element.childNodes].some((one) => one instanceof Text && one.data.trim() !== '');
    if (!hasOwnWords || element.closest(':disabled') || !pageKit.isSeen(element)) return [];
    const ratio = contrast(getComputedStyle(element).color, pageKit.groundOf(element));
    return ratio < 4.5 ? [`${pageKit.describe(element)} can hardly be read (${ratio.toFixed(1)} : 1).`] : [];
  });
}

function listWithoutEdge(): readonly string[] {
  const controls = 'button, [role="button"], input:not([type="hidden"]), select, textarea';
  const hasEdge = (style: CSSStyleDeclaration, behind: string): boolean => {
    const isDrawn = (line: string, width: string, colour: string) =>
      line !== 'none' && Number.parseFloat(width) > 0 && !pageKit.isClear(colour) && colour !== behind;
    return (
      isDrawn(style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor) ||
      isDrawn(style.outlineStyle, style.outlineWidth, style.outlineColor) ||
      style.textDecorationLine.includes('underline') ||
      (!pageKit.isClear(style.backgroundColor) && style.backgroundColor !== behind)
    );
  };
  return [...document.querySelectorAll<HTMLInputElement>(controls)].flatMap((control) => {
    if (!pageKit.isSeen(control)) return [];
    const style = getComputedStyle(control);
    const isNative = /radio|checkbox|file|range/.test(control.type) && style.appearance !== 'none';
    const isSeeThrough = style.opacity === '0';
    if (isNative && !isSeeThrough) return [];
    // A see-through radio button is drawn by its label.
    const drawn = isSeeThrough
      ? [...(control.labels ?? [])].map((label) => getComputedStyle(label, '::before'))
      : [style];
    const behind = pageKit.groundOf(control.parentElement);
    return drawn.some((one) => hasEdge(one, behind))
      ? []
      : [`${pageKit.describe(control)} has no edge that can be seen.`];
  });
}
