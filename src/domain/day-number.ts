/** Days as numbers `yyyymmdd`: they compare as their texts do. */

/** `2023-07-04` as 20230704. */
export function dayNumber(day: string): number {
  let number = 0;
  for (let at = 0; at < day.length; at++) {
    const digit = day.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

/** 20230704 as `2023-07-04`. */
export function dayText(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
