import type { MemberShare, Shares } from './shares.ts';
import { money, ruleSentence, sharesSentences } from './shares-sentences.ts';

interface Column {
  readonly heading: string;
  readonly cell: (member: MemberShare) => string;
  readonly total: string;
}

/** Who pays what, as plain text for a commissioning manager. */
export function sharesText(shares: Shares): string {
  const rows = rowsOf(shares);
  const widths = (rows[0] ?? []).map((_, at) =>
    rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const [headings = '', ...others] = lines;
  const table = [headings, rule, ...others.slice(0, -1), rule, others.at(-1) ?? ''];
  const sentences = sharesSentences(shares);
  return `${[titleOf(shares), '', ruleSentence(shares), '', ...table, '', ...sentences].join('\n')}\n`;
}

/** The same as Markdown. */
export function sharesMarkdown(shares: Shares): string {
  const [headings = [], ...others] = rowsOf(shares).map((row) => row.map(escaped));
  const marks = headings.map((_, at) => (at === 0 ? '---' : '---:'));
  const table = [headings, marks, ...others.slice(0, -1), (others.at(-1) ?? []).map(bold)];
  const lines = table.map((row) => `| ${row.join(' | ')} |`);
  const sentences = sharesSentences(shares).map((sentence) => `- ${escaped(sentence)}`);
  const title = `# ${escaped(titleOf(shares))}`;
  return `${[title, '', ruleSentence(shares), '', ...lines, '', ...sentences].join('\n')}\n`;
}

function titleOf({ name, kind }: Shares): string {
  const title = kind === 'cost' ? 'Who pays what' : 'Who gets what';
  return name === null ? title : `${title}: ${name}`;
}

/** Headings, a row for each member, and the total. */
function rowsOf(shares: Shares): readonly (readonly string[])[] {
  const columns = columnsOf(shares);
  return [
    ['Member', ...columns.map(({ heading }) => heading)],
    ...shares.members.map((member) => [member.name, ...columns.map(({ cell }) => cell(member))]),
    ['Total', ...columns.map(({ total }) => total)],
  ];
}

function columnsOf({ kind, members, total }: Shares): readonly Column[] {
  const alone = members.reduce((sum, { standAlone }) => sum + standAlone, 0);
  const saved = members.reduce((sum, { saving }) => sum + saving.amount, 0);
  const all: (Column & { readonly isShown?: boolean })[] = [
    {
      heading: kind === 'cost' ? 'Pays' : 'Gets',
      cell: ({ share }) => money(share),
      total: money(total),
    },
    { heading: 'Alone', cell: ({ standAlone }) => money(standAlone), total: money(alone) },
    {
      heading: kind === 'cost' ? 'Saves' : 'Gains',
      cell: ({ saving }) => money(saving.amount),
      total: money(saved),
    },
    {
      heading: 'Of alone',
      cell: ({ saving }) => percent(saving.relative),
      total: percent(alone === 0 ? null : saved / Math.abs(alone)),
    },
    {
      heading: 'Budget',
      cell: ({ budget }) => (budget ? money(budget.amount) : 'not given'),
      total: '',
      isShown: members.some(({ budget }) => budget !== null),
    },
    {
      heading: 'Standard error',
      cell: ({ standardError }) => money(standardError ?? 0),
      total: '',
      isShown: members.some(({ standardError }) => standardError !== null),
    },
  ];
  return all.filter(({ isShown = true }) => isShown);
}

function percent(part: number | null): string {
  return part === null ? 'nothing at stake' : `${(part * 100 + 0).toFixed(1)}%`;
}

/** Names come from files: a bar would split a cell, and the rest would be read as marks. */
function escaped(text: string): string {
  return text.replace(/[\\|*_`<>[\]#]/g, '\\$&');
}

function bold(cell: string): string {
  return cell === '' ? '' : `**${cell}**`;
}
