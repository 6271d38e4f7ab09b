/**
 * Where someone tries to sign in from, as tries are counted: an IPv4 address, or the first half of an IPv6 one, since
 * whoever has one of those addresses has all that begin alike. Source: RFC 6177, section 2.
 */
export function placeOf(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/.exec(bare)?.[1];
  if (mapped !== undefined || !bare.includes(':')) return mapped ?? bare;
  const [left = [], right = []] = bare.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const gap = bare.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
