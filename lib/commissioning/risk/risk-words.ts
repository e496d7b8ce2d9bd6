import type { Round } from '../round/round.ts';
import { offerInWords } from '../words/bought-sections.ts';
import {
  type Document,
  type DocumentSection,
  documentMarkdown,
  documentText,
} from '../words/document.ts';
import { howMany, money } from '../words/wording.ts';
import type { Risk } from './risk.ts';

type Names = Pick<Round, 'authorities' | 'offers'>;

/** What a plan comes to where demand is not as it is stated: as plain text. */
export function riskText(risk: Risk, round: Round): string {
  return documentText(riskDocument(risk, round));
}

/** The same as Markdown. */
export function riskMarkdown(risk: Risk, round: Round): string {
  return documentMarkdown(riskDocument(risk, round));
}

function riskDocument(risk: Risk, round: Round): Document {
  return {
    title: `Risk: ${risk.name}`,
    sections: [
      { heading: null, paragraphs: [sayDrawn(risk), sayCost(risk), sayOverflow(risk)] },
      authoritiesSection(risk, round),
      ...(risk.blocks.length === 0 ? [] : [blocksSection(risk, round)]),
    ],
  };
}

function sayDrawn({ futures: { drawn, seed }, children }: Risk): string {
  return `The plan was run against ${howMany(drawn, 'drawn future')} of demand (seed ${seed}): children who stay or are decided come, others come or not around the number expected (Poisson). There are ${children.stated} children as stated, ${tenth(children.average)} on average, from ${children.p10} to ${children.p90} in eight futures of ten.`;
}

function sayCost({ stated, cost }: Risk): string {
  return `As stated the plan costs ${money(stated)} a year. Over the futures it costs ${whole(cost.average)} on average; in one of ten no more than ${whole(cost.p10)}, in half no more than ${whole(cost.p50)}, in nine of ten no more than ${whole(cost.p90)}.`;
}

function sayOverflow({ onSpot, unplaced, voids }: Risk): string {
  const parts = [
    `${tenth(voids.average)} places bought stand empty on average, which cost ${whole(voids.cost)} a year; in nine futures of ten no more than ${voids.p90}.`,
    `${tenth(onSpot.average)} children need a place on the spot market (${onSpot.stated} as stated), for ${whole(onSpot.cost)} a year; in nine of ten no more than ${onSpot.p90}.`,
  ];
  if (unplaced.average > 0) {
    parts.push(`${tenth(unplaced.average)} have no place at all (${unplaced.stated} as stated).`);
  }
  return parts.join(' ');
}

function authoritiesSection({ authorities }: Risk, round: Names): DocumentSection {
  const names = new Map(round.authorities.map(({ code, name }) => [code, name]));
  const hasBudgets = authorities.some(({ overBudget }) => overBudget !== null);
  return {
    heading: 'Authorities',
    paragraphs: [
      'What each authority’s children cost where they go, before any sharing; empty places are carried by those who use the others.',
    ],
    table: {
      columns: [
        { head: 'Authority' },
        { head: 'As stated' },
        { head: 'On average' },
        { head: '1 in 10 below' },
        { head: 'Half below' },
        { head: '9 in 10 below' },
        { head: 'On spot' },
        ...(hasBudgets ? [{ head: 'Over budget' }] : []),
      ],
      rows: authorities.map(({ code, stated, cost, onSpot, overBudget }) => [
        names.get(code) ?? code,
        whole(stated),
        whole(cost.average),
        whole(cost.p10),
        whole(cost.p50),
        whole(cost.p90),
        tenth(onSpot),
        ...(hasBudgets ? [overBudget === null ? 'no budget' : percent(overBudget)] : []),
      ]),
    },
  };
}

function blocksSection({ blocks }: Risk, round: Round): DocumentSection {
  return {
    heading: 'Which blocks pay',
    paragraphs: [
      'Each block left out over the same futures, all others bought as planned: what it saves on average, and in how many futures it saves something or spares a child from having no place.',
    ],
    table: {
      columns: [
        { head: 'Block' },
        { head: 'Places' },
        { head: 'A year' },
        { head: 'Empty' },
        { head: 'Full' },
        { head: 'Saves' },
        { head: 'Pays' },
      ],
      rows: blocks.map(({ offer, line, places, cost, voids, full, saves, pays }) => [
        `${offerInWords(round, offer)}, ${line}`,
        String(places),
        money(cost),
        tenth(voids.average),
        percent(full),
        whole(saves),
        percent(pays),
      ]),
    },
    points: blocks.filter((block) => block.spares > 0 || block.saves <= 0).map(sayBlock(round)),
  };
}

function sayBlock(round: Round): (block: Risk['blocks'][number]) => string {
  return ({ offer, line, saves, spares, pays }) => {
    const name = `${offerInWords(round, offer)}, ${line}`;
    if (spares > 0) {
      return `${name}: without it ${tenth(spares)} children on average would have no place, or not the one that was decided.`;
    }
    return `${name} costs more than it saves: ${whole(-saves)} a year on average, though it pays in ${percent(pays)} of the futures.`;
  };
}

/** Averages over draws promise no pence. */
function whole(amount: number): string {
  return money(Math.round(amount));
}

function tenth(count: number): string {
  return count.toFixed(1);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
