/**
 * What the payee reads on the statement: the council in short and the number of the agreement, at most 18 letters.
 * Agreement 4417 of Ashmere is `ASHMERE DP 0004417`; of north-ashmere `NORTH A DP 0004417`.
 * Source: Bacs carries 18 characters of reference; what stands in them is our choice.
 */
export function referenceFor(councilId: string, agreementNumber: number): string {
  const council = councilId.toUpperCase().replaceAll('-', ' ').slice(0, 7).trim();
  return `${council} DP ${String(agreementNumber).padStart(7, '0').slice(-7)}`;
}
