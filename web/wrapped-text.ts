/** Text in lines, for drawings that do not wrap by themselves: pure. */

/** Lines of about `width` letters; a longer word stands alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same in three lines at most. */
export function wrapName(name: string, width: number): string[] {
  const lines = wrapText(name, width);
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]} …`];
}
