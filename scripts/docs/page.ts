/** A generated page of docs/. */
export function page(title: string, parts: readonly string[]): string {
  const mark =
    '<!-- Written by `npm run docs` from the code. A change made by hand fails `npm test`. -->';
  return `${[`# ${title}`, mark, ...parts].join('\n\n')}\n`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
