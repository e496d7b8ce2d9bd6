import { BASIS_NAMES, type Basis } from '../../kernel/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cell } from '../round/cell.ts';
import type { Round } from '../round/round.ts';
import { offerInWords } from './bought-sections.ts';
import type { DocumentSection } from './document.ts';

/** Who goes where, cell by cell: a row for each place that children of a cell go to. */
export function placedSection({ round, proposal }: Plan): DocumentSection {
  const heading = 'Who goes where';
  const cells = new Map(round.cells.map((cell) => [cell.id, cell]));
  if (proposal.allocation.length === 0) return { heading, paragraphs: ['Nobody is placed.'] };
  return {
    heading,
    table: {
      columns: [
        { head: 'Cell' },
        { head: 'Authority', align: 'left' },
        { head: 'Need', align: 'left' },
        { head: 'Children' },
        { head: 'Goes to', align: 'left' },
        { head: 'Minutes' },
      ],
      rows: proposal.allocation.map(({ cell: id, to, count, minutes }) => [
        id,
        ...needInWords(round, cells.get(id)),
        String(count),
        to.kind === 'spot' ? 'spot market' : `${offerInWords(round, to.offer)}, ${to.line}`,
        minutes === null ? 'not known' : String(Math.round(minutes)),
      ]),
    },
  };
}

/** "Leeds", "ASD primary, band 3, residential place, up to 38 weeks". */
function needInWords({ authorities }: Round, cell: Cell | undefined): readonly string[] {
  if (!cell) return ['', ''];
  const authority = authorities.find(({ code }) => code === cell.authority)?.name;
  const phase = cell.phase.replaceAll('-', ' ');
  const stay: readonly string[] = cell.basis === DAY ? [] : [BASIS_NAMES[cell.basis]];
  return [
    authority ?? cell.authority,
    [`${cell.need} ${phase}`, `band ${cell.band}`, ...stay].join(', '),
  ];
}

const DAY: Basis = 'day';
