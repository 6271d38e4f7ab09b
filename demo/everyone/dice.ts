/** Chance that can be repeated: the same seed throws the same. For inventing people, and for nothing secret. */
export interface Dice {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(least: number, most: number): number;
  chance(share: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** Picks by weight: the second of each pair. */
  weigh<Item>(list: readonly (readonly [Item, number])[]): Item;
  shuffle<Item>(list: readonly Item[]): readonly Item[];
}

/** Dice of Bob Jenkins' small fast counter ("sfc32"), begun from a text. */
export function diceOf(seed: string): Dice {
  const next = counterOf(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick,
    weigh: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of list) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(list)[0];
    },
    shuffle: (list) => {
      const left = [...list];
      const shuffled = [];
      while (left.length > 0) shuffled.push(...left.splice(Math.floor(next() * left.length), 1));
      return shuffled;
    },
  };
}

function counterOf(seed: string): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const step = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (const letter of seed) {
    a ^= letter.codePointAt(0) ?? 0;
    step();
  }
  for (let turn = 0; turn < 12; turn += 1) step();
  return step;
}
