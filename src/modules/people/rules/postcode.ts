/** The shapes of the part before the space. Source: Royal Mail, Programmer's Guide to the Postcode Address File. */
const outward = /^(?:[A-Z]\d{1,2}|[A-Z]\d[A-Z]|[A-Z][A-HJ-Y]\d{1,2}|[A-Z][A-HJ-Y]\d[A-Z])$/;
const inward = /^\d[ABD-HJLNP-UW-Z]{2}$/;

/**
 * A postcode in its one form, `SW1A 1AA`, from how people type it; null for what cannot be one. Takes forces
 * postcodes (`BFPO 1234`) and the old Girobank one. Does not say that the postcode is in use.
 */
export function parsePostcode(text: string): string | null {
  const tidy = text
    .normalize('NFKC')
    .replace(/[\s\u00a0]/g, '')
    .toUpperCase();
  const forces = /^BFPO(?:C\/?O)?(\d{1,4})$/.exec(tidy);
  if (forces) return `BFPO ${forces[1]}`;
  const [before, after] = [tidy.slice(0, -3), tidy.slice(-3)];
  const sound = (outward.test(before) || before === 'GIR') && inward.test(after);
  return sound ? `${before} ${after}` : null;
}
