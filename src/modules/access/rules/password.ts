/** What is wrong with a password that someone chose; null where nothing is. Source: NCSC, three random words. */
export function faultOfPassword(password: string): string | null {
  return password.length < 12
    ? 'Use at least 12 characters. Four words that do not belong together are good.'
    : null;
}
