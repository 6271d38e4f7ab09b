/** A council's own colour for links, buttons and the band at the top, as `#0b5a5e`. */
export interface Colours {
  readonly accent: string;
}

/** What words need of their ground: WCAG 2.2, 1.4.3 Contrast (Minimum). */
const leastContrast = 4.5;
const wash = '#f2f6f6';

/** Takes a council's colour. Refuses one in which links on our palest ground could not be read. */
export function coloursOf(accent: string): Colours {
  if (!/^#[0-9a-f]{6}$/.test(accent))
    throw new RangeError('Write the colour as # and six small hexadecimal figures.');
  if (contrast(accent, wash) < leastContrast) {
    throw new RangeError(`The colour ${accent} is too pale to read on a light ground. Choose a darker one.`);
  }
  return { accent };
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
