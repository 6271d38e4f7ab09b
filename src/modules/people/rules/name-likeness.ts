/**
 * How alike two names are, from 0 to 1, by Jaro and Winkler: 1 is the same but for case, accents, spaces and
 * apostrophes; "Kowalczyk" and "Kowalczik" are 0.96. Two missing names are alike; one missing is not.
 * Source: W. E. Winkler, String Comparator Metrics (1990).
 */
export function calculateNameLikeness(one: string, other: string): number {
  const [a, b] = [plainLetters(one), plainLetters(other)];
  if (a.join('') === b.join('')) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const jaro = calculateJaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function plainLetters(name: string): readonly string[] {
  return Array.from(
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

function calculateJaro(a: readonly string[], b: readonly string[]): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const fromA = a.filter((letter, place) => {
    const found = b.findIndex(
      (other, at) => other === letter && !taken.has(at) && Math.abs(at - place) <= reach,
    );
    if (found >= 0) taken.add(found);
    return found >= 0;
  });
  const matches = fromA.length;
  if (matches === 0) return 0;
  const fromB = b.filter((_letter, place) => taken.has(place));
  const halves = fromA.filter((letter, place) => letter !== fromB[place]).length;
  return (matches / a.length + matches / b.length + (matches - halves / 2) / matches) / 3;
}
