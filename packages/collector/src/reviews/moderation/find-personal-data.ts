const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/u;
/** Digits as telephone numbers are written: from a plus or a zero on, with blanks and the like in between. */
const telephone = /(?:\+|\b0)\d(?:[ ()./-]{0,3}\d){7,14}(?!\d)/;
const account = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
const card = /\b\d(?:[ -]?\d){12,18}\b/g;

/** What of a person a text tells that should not be public, in a sentence; undefined: nothing that can be found by its shape. */
export function findPersonalData(text: string): string | undefined {
  // Digits of other widths are digits.
  const plain = text.normalize('NFKC');
  if (email.test(plain)) return 'It has an e-mail address in it.';
  if ((plain.match(account) ?? []).some(isAccount)) return 'It has the number of a bank account in it.';
  if ((plain.match(card) ?? []).some(isCard)) return 'It has what looks like the number of a card in it.';
  if (telephone.test(plain)) return 'It has a telephone number in it.';
  return undefined;
}

/** ISO 13616: moved and spelt as digits, the remainder by 97 is 1. */
function isAccount(found: string): boolean {
  const compact = found.replaceAll(' ', '');
  const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, letter => String(parseInt(letter, 36)));
  return compact.length >= 15 && [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** ISO/IEC 7812: the check digit of Luhn. */
function isCard(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit),
    0,
  );
  return sum % 10 === 0 && new Set(digits).size > 1;
}
