/** `many` items in the shares wanted, as near as whole ones come: the largest remainders are rounded up. */
export function shareOut<Item>(shares: readonly (readonly [Item, number])[], many: number): readonly Item[] {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  const exact = shares.map(([item, share]) => ({ item, exact: (share / whole) * many }));
  const floors = exact.map((one) => ({ ...one, count: Math.floor(one.exact) }));
  const left = many - floors.reduce((sum, { count }) => sum + count, 0);
  const byRemainder = [...floors].sort((a, b) => b.exact - b.count - (a.exact - a.count));
  const roundedUp = new Set(byRemainder.slice(0, left));
  return floors.flatMap((one) =>
    Array.from({ length: one.count + (roundedUp.has(one) ? 1 : 0) }, () => one.item),
  );
}
