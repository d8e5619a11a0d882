/** EDTF dates (the forms of `domain/time.ts`) as a reader says them. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

function sayPlain(text: string): string {
  if (text.endsWith('X')) return `the ${text.replaceAll('X', '0')}s`;
  const [year = '', part, day] = text.split('-');
  if (part === undefined) return year;
  const number = Number(part);
  if (number > 20) return `${SEASONS[number - 21]} ${year}`;
  return `${day === undefined ? '' : `${Number(day)} `}${MONTHS[number - 1]} ${year}`;
}

function sayDate(text: string): string {
  const plain = sayPlain(text.replace(/[?~%]$/, ''));
  if (text.endsWith('~')) return `about ${plain}`;
  if (text.endsWith('%')) return `perhaps about ${plain}`;
  return text.endsWith('?') ? `perhaps ${plain}` : plain;
}

/** `2022-08` as "August 2022", `2024?` as "perhaps 2024", `2022/2024` as "between 2022 and 2024". */
export function sayDay(edtf: string): string {
  const slash = edtf.indexOf('/');
  if (slash < 0) return sayDate(edtf);
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  if (from === '' || from === '..') return `${sayDate(to)} or earlier`;
  if (to === '' || to === '..') return `${sayDate(from)} or later`;
  return `some day between ${sayDate(from)} and ${sayDate(to)}`;
}
