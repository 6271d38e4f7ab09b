import { divideWhole, type Rounding } from '../../../core/money/pence.ts';

/**
 * An exact number: a fraction of two whole numbers in lowest terms, `bottom` above nothing. A RAS is worked out
 * in these from the first answer to the last step, so that no last digit depends on the machine.
 */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Throws when `bottom` is nothing: a checked definition cannot divide by it. */
export function rational(top: bigint, bottom = 1n): Rational {
  if (bottom === 1n) return { top, bottom };
  if (bottom === 0n) throw new RangeError('Nothing can be divided by zero.');
  const common = bottom < 0n ? -greatestCommon(top, bottom) : greatestCommon(top, bottom);
  return { top: top / common, bottom: bottom / common };
}

export const zero: Rational = { top: 0n, bottom: 1n };
export const one: Rational = { top: 1n, bottom: 1n };

/** Reads a number of a JSON document as the decimal that was written: 0.7 is 7/10, not its nearest binary fraction. */
export function exactly(written: number): Rational {
  const match = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<decimals>\d+))?(?:e(?<power>[-+]\d+))?$/.exec(
    String(written),
  );
  const parts = match?.groups;
  if (!parts) throw new RangeError(`Not a number: ${written}`);
  const decimals = parts.decimals ?? '';
  const digits = BigInt(`${parts.sign}${parts.whole}${decimals}`);
  const power = Number(parts.power ?? 0) - decimals.length;
  return power < 0 ? rational(digits, 10n ** BigInt(-power)) : rational(digits * 10n ** BigInt(power));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.top * b.top, a.bottom * b.bottom);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.top * b.bottom, a.bottom * b.top);
}

/** Below nothing, nothing or above it, as the first number is smaller, equal or larger. */
export function compare(a: Rational, b: Rational): bigint {
  return a.top * b.bottom - b.top * a.bottom;
}

/** To the nearest whole multiple of `step` by the named rounding: 12.5 to the nearest 5 `halfUp` is 15. */
export function roundTo(value: Rational, step: bigint, rounding: Rounding): bigint {
  return divideWhole(value.top, value.bottom * step, rounding) * step;
}

/** The fraction itself, `37/3` or `12`: the form in which a step is kept and compared years later. */
export function formatExact(value: Rational): string {
  return value.bottom === 1n ? `${value.top}` : `${value.top}/${value.bottom}`;
}

/** For people: at most two decimals, none that say nothing. 7.20 is shown as 7.2. */
export function formatDecimal(value: Rational): string {
  const hundredths = divideWhole(value.top * 100n, value.bottom, 'halfUp');
  const size = hundredths < 0n ? -hundredths : hundredths;
  const decimals = (size % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${hundredths < 0n ? '−' : ''}${size / 100n}${decimals === '' ? '' : `.${decimals}`}`;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
