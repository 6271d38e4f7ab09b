import { formatPounds, pence } from '../../../core/money/pence.ts';

/** What a figure's number is, told from its unit: money in pence, a share in hundredths of a percent, or a count. */
export type FigureShape = 'money' | 'percent' | 'count';

const shapes: readonly (readonly [FigureShape, RegExp])[] = [
  ['money', /^pence,? ?/],
  ['percent', /^hundredths of a percent ?/],
];

export function shapeOf(unit: string): FigureShape {
  return shapes.find(([, begins]) => begins.test(unit))?.[0] ?? 'count';
}

/** What follows the number: `a week`, `of pay`, `days after the contact`. */
export function unitAfter(unit: string): string {
  return shapes.reduce((rest, [, begins]) => rest.replace(begins, ''), unit);
}

/** A figure's number as people write it: `£300.00`, `12.07%`, `6`. */
export function sayNumber(unit: string, value: number): string {
  switch (shapeOf(unit)) {
    case 'money':
      return formatPounds(pence(value));
    case 'percent':
      return formatPounds(pence(value)).replace('£', '').concat('%');
    case 'count':
      return String(value);
  }
}

/** A figure in words: `£300.00 a week`, `12.07% of pay`, `1 day after an urgent contact`. */
export function sayFigure(unit: string, value: number): string {
  const after = unitAfter(unit);
  const fits =
    value === 1 ? after.replace(/^((?:working )?(?:day|week|month|year|outcome))s\b/, '$1') : after;
  return [sayNumber(unit, value), fits].filter((part) => part !== '').join(fits.startsWith(':') ? '' : ' ');
}
