/** What words need of their ground: WCAG 2.2, 1.4.3 Contrast (Minimum). */
const leastContrast = 4.5;
/** The palest ground that links stand on. */
const wash = '#f2f6f6';

/** What is wrong with a colour for links and buttons, in words; null where nothing is. */
export function faultOfAccent(accent: string): string | null {
  if (!/^#[0-9a-f]{6}$/.test(accent)) return 'Write the colour as # and six small hexadecimal figures.';
  return contrast(accent, wash) < leastContrast
    ? `The colour ${accent} is too pale to read on a light ground. Choose a darker one.`
    : null;
}

/** How far two colours stand apart, from 1 to 21. Source: WCAG 2.2, definition of contrast ratio. */
export function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
