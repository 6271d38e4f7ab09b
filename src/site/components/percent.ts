/** Where a part of a whole ends on a picture's line, to a tenth of a percent, for an attribute: `46.2%`. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10}%`;
}
