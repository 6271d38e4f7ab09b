declare const brand: unique symbol;

/** A whole number of pence: the only form in which an amount of money is held, added or stored. */
export type Pence = number & { readonly [brand]: 'pence' };

/**
 * How a division that does not come out even is settled. Every division names one. For −£0.05 ÷ 2:
 * `down` is towards minus infinity (−3p), `up` towards plus infinity (−2p), `halfUp` sends an exact half away
 * from zero (−3p), so that a refund rounds as its charge did, and `halfEven` to the even penny (−2p).
 */
export type Rounding = 'down' | 'up' | 'halfUp' | 'halfEven';

/** Takes a whole number as pence. Throws on anything else: a broken amount is a fault in the program. */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of pence: ${amount}`);
  return (amount === 0 ? 0 : amount) as Pence;
}

export const noPence: Pence = pence(0);

/** The exact total, of no amounts £0.00. Throws only when the total itself is too large to hold. */
export function sumPence(amounts: Iterable<Pence>): Pence {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return pence(Number(total));
}

/** `amount` × `numerator` ÷ `denominator`, exact until the one named rounding. £10.00 × 1 ÷ 3, halfUp: £3.33. */
export function timesRatio(amount: Pence, numerator: number, denominator: number, rounding: Rounding): Pence {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) {
    throw new RangeError(`Not a ratio of whole numbers: ${numerator} ÷ ${denominator}`);
  }
  const top = BigInt(amount) * BigInt(numerator) * (denominator < 0 ? -1n : 1n);
  return pence(Number(divideWhole(top, BigInt(Math.abs(denominator)), rounding)));
}

/** `top` ÷ `bottom` to a whole number; `bottom` is more than nothing. For exact figures that only become pence at the end. */
export function divideWhole(top: bigint, bottom: bigint, rounding: Rounding): bigint {
  const towardsZero = top / bottom;
  const remainder = top % bottom;
  if (remainder === 0n) return towardsZero;
  const away = top < 0n ? towardsZero - 1n : towardsZero + 1n;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  switch (rounding) {
    case 'down':
      return top < 0n ? away : towardsZero;
    case 'up':
      return top < 0n ? towardsZero : away;
    case 'halfUp':
      return twice >= bottom ? away : towardsZero;
    case 'halfEven':
      if (twice === bottom) return towardsZero % 2n === 0n ? towardsZero : away;
      return twice > bottom ? away : towardsZero;
  }
}

/**
 * Splits a total by weights so that the parts sum to it to the penny: pence left over go to the largest
 * remainders, first come first. £1.00 by 1, 1, 1 gives 34p, 33p, 33p. Weights are whole and not negative.
 */
export function sharePence(total: Pence, weights: readonly number[]): readonly Pence[] {
  const whole = weights.map((weight) => {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`Not a weight: ${weight}`);
    return BigInt(weight);
  });
  const bottom = whole.reduce((sum, weight) => sum + weight, 0n);
  if (bottom === 0n) throw new RangeError('At least one weight must be more than nothing.');
  const sign = total < 0 ? -1n : 1n;
  const size = BigInt(total) * sign;
  const parts = whole.map((weight) => (size * weight) / bottom);
  let left = size - parts.reduce((sum, part) => sum + part, 0n);
  const order = whole
    .map((weight, place) => ({ place, remainder: (size * weight) % bottom }))
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1));
  for (const { place } of order) {
    if (left === 0n) break;
    parts[place] = (parts[place] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => pence(Number(part * sign)));
}

/** £1,671.92; a negative amount has a true minus sign: −£12.40. */
export function formatPounds(amount: Pence): string {
  const size = Math.abs(amount);
  const pennies = size % 100;
  const pounds = ((size - pennies) / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}£${pounds}.${pennies.toString().padStart(2, '0')}`;
}

const writtenAmount =
  /^(?<open>\()?(?<sign>[-−+])?£?(?<signAfter>[-−+])?(?<pounds>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(?<pennies>\d{1,2}))?(?<close>\))?$/;

/**
 * Reads an amount as people and banks write it: `1,234.5`, `£12.40`, `-60`, `−60.00`, `(60.00)`.
 * Gives null for anything else: more than two decimals, so that nothing is rounded in silence; two numbers
 * in one cell (`12 34`); a sign inside brackets, which could mean either.
 */
export function parsePounds(text: string): Pence | null {
  const tidy = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, ' ')
    .replace(/(?<=[-−+£(]) +| +(?=\))/g, '');
  const parts = writtenAmount.exec(tidy)?.groups;
  if (!parts || Boolean(parts.open) !== Boolean(parts.close)) return null;
  const signs = [parts.open, parts.sign, parts.signAfter].filter((sign) => sign !== undefined);
  if (signs.length > 1) return null;
  const whole = Number((parts.pounds ?? '').replace(/[, ]/g, ''));
  const total = whole * 100 + Number((parts.pennies ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(total)) return null;
  return pence(signs.length === 1 && signs[0] !== '+' ? -total : total);
}
