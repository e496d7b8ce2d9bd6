import { type Document, documentMarkdown, documentText } from '../words/document.ts';
import { money } from '../words/wording.ts';
import type { MemberShare, Shares } from './shares.ts';
import { ruleSentence, sharesSentences } from './shares-sentences.ts';

interface Column {
  readonly heading: string;
  readonly cell: (member: MemberShare) => string;
  readonly total: string;
}

/** Who pays what, as plain text for a commissioning manager. */
export function sharesText(shares: Shares): string {
  return documentText(sharesDocument(shares));
}

/** The same as Markdown. */
export function sharesMarkdown(shares: Shares): string {
  return documentMarkdown(sharesDocument(shares));
}

function sharesDocument(shares: Shares): Document {
  const columns = columnsOf(shares);
  const table = {
    columns: [{ head: 'Member' }, ...columns.map(({ heading }) => ({ head: heading }))],
    rows: shares.members.map((member) => [member.name, ...columns.map(({ cell }) => cell(member))]),
    total: ['Total', ...columns.map(({ total }) => total)],
  };
  const points = sharesSentences(shares);
  return {
    title: titleOf(shares),
    sections: [{ heading: null, paragraphs: [ruleSentence(shares)], table, points }],
  };
}

function titleOf({ name, kind }: Shares): string {
  const title = kind === 'cost' ? 'Who pays what' : 'Who gets what';
  return name === null ? title : `${title}: ${name}`;
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
