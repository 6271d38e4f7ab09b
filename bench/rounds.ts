/** Both sides of a comparison in turn, A B B A, so that what else the machine does falls on both alike. */
export async function interleave<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, () => Promise<number> | number>>,
): Promise<Readonly<Record<Side, readonly number[]>>> {
  const names = Object.keys(sides) as Side[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) measured[name].push(await sides[name]());
  }
  return measured;
}

export function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** One line of the report. A `limit` makes it a promise that the run holds the product to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  /** The figures behind it, so that a reader can judge how far they scatter. */
  readonly rounds: readonly number[];
}

export function figureOf(name: string, unit: string, rounds: readonly number[], limit?: number): Figure {
  return { name, value: medianOf(rounds), unit, rounds, ...(limit === undefined ? {} : { limit }) };
}

/** How many times longer `one` takes than `other`: the median over pairs of rounds. */
export function ratioOf(
  name: string,
  one: readonly number[],
  other: readonly number[],
  limit?: number,
): Figure {
  const pairs = one.map((figure, place) => figure / (other[place] ?? Number.NaN));
  return figureOf(name, 'times', pairs, limit);
}
