/**
 * Files that did not keep a rule when the check for it came, by the rule. Nothing is added to this list: a file
 * goes from it when it is mended, and the check fails until it does.
 */
export const knownFaults: Readonly<Record<string, readonly string[]>> = {};
