const LETTER = /^[\p{ID_Start}\p{Pc}]$/u;
const PART = /^[\p{ID_Continue}\p{Pc}\p{Sc}\p{Cf}\p{Cc}]$/u;
const BLANKS = new Set('\t\n\v\f\r\u001c\u001d\u001e\u001f \u00a0\u1680\u2028\u2029\u202f\u205f\u3000');
const DASHES = new Set('\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\ufe58\ufe63\uff0d');
const LEFT_HEADS = new Set('\u27e8\u3008\ufe64\uff1c');
const RIGHT_HEADS = new Set('\u27e9\u3009\ufe65\uff1e');

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** Whether a character is a decimal digit. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1;
}

/** Whether a name may begin with the character: Java's rule for identifiers, without the dollar sign. */
export function startsName(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiLetter(code) : LETTER.test(character);
}

/** Whether a name may go on with the character: letters, digits, marks, currency signs, invisible characters. */
export function continuesName(character: string): boolean {
  const code = character.charCodeAt(0);
  if (isAsciiLetter(code) || (code >= 48 && code <= 57)) return true;
  return !isBlank(character) && PART.test(character);
}

/** White space as Cypher counts it. */
export function isBlank(character: string): boolean {
  return BLANKS.has(character) || (character >= '\u2000' && character <= '\u200a');
}

/** The sign that a typographic dash or arrow head is read as: all dashes alike, and only in arrows. */
export function arrowSign(character: string): '\u2014' | '\u27e8' | '\u27e9' | undefined {
  if (DASHES.has(character)) return '\u2014';
  if (LEFT_HEADS.has(character)) return '\u27e8';
  return RIGHT_HEADS.has(character) ? '\u27e9' : undefined;
}
