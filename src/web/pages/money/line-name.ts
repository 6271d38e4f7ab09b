/** What a part of the plan is called in a list: its words up to the first figure, `Marta, personal assistant`. */
export function shortNameOf(what: string): string {
  return what.replace(/,? \d.*$/s, '') || what;
}
