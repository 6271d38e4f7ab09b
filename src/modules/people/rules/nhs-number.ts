/**
 * The ten digits of an NHS number as people write it (`987 654 3210`, `987-654-3210`), or null for anything that is
 * not one. The last digit proves the other nine (modulus 11); it does not prove whose number it is.
 * Source: NHS Data Dictionary, NHS NUMBER.
 */
export function parseNhsNumber(text: string): string | null {
  const digits = text.trim().replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  if (isImpossibleScottishNumber(digits)) return null;
  return Number(digits[9]) === calculateNhsCheckDigit(digits.slice(0, 9)) ? digits : null;
}

/** Scotland's numbers begin with a date of birth, day first, so that a thirteenth month is a slip of the pen. */
function isImpossibleScottishNumber(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  return day >= 1 && day <= 31 && (month < 1 || month > 12);
}

/** The check digit of nine digits; 10 means that no number with these nine digits exists. */
export function calculateNhsCheckDigit(nineDigits: string): number | null {
  if (!/^\d{9}$/.test(nineDigits)) return null;
  const sum = Array.from(nineDigits).reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  return (11 - (sum % 11)) % 11;
}

/** 987 654 3210: in the groups in which it is read out. */
export function formatNhsNumber(number: string): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
}
