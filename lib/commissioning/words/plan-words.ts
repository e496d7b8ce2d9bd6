import type { Plan } from '../plan/plan.ts';
import { unplacedIn } from '../plan/unplaced-in.ts';
import { boughtSection, costSection } from './bought-sections.ts';
import { type Document, type DocumentSection, documentMarkdown, documentText } from './document.ts';
import { placedSection } from './placed-section.ts';
import { sayCertificate } from './say-certificate.ts';
import { sayFutures } from './say-futures.ts';
import { saySavings } from './say-savings.ts';
import { howMany, money } from './wording.ts';

/** What is bought, who goes where, what is unplaced and why, and what is proved: as plain text. */
export function planText(plan: Plan): string {
  return documentText(planDocument(plan));
}

/** The same as Markdown. */
export function planMarkdown(plan: Plan): string {
  return documentMarkdown(planDocument(plan));
}

/** People decide; a plan proposes, and says so. */
const DECIDES =
  'This is a proposal. Each authority accepts, declines or asks for a change; naming a setting for a child stays with the authority and the family.';

function planDocument(plan: Plan): Document {
  return {
    title: `Plan: ${plan.round.name}`,
    sections: [
      {
        heading: null,
        paragraphs: [
          sayWhole(plan),
          [sayCertificate(plan), sayChecked(plan)].join(' '),
          ...sayFutures(plan),
          saySavings(plan),
          DECIDES,
        ],
      },
      boughtSection(plan),
      costSection(plan),
      placedSection(plan),
      ...pointsSection(
        'Without a place',
        plan.proposal.unplaced.map(({ sentence }) => sentence),
      ),
      ...pointsSection(
        'Wishes that could not be met',
        plan.proposal.unmetWishes.map(({ sentence }) => sentence),
      ),
      ...pointsSection('What the check found', faultsOf(plan)),
      authoritiesSection(plan),
    ],
  };
}

function sayWhole({ round, proposal }: Plan): string {
  const children = round.cells.reduce((sum, { count }) => sum + count, 0);
  const unplaced = unplacedIn(proposal);
  const cost = `for ${money(proposal.cost)} a year`;
  if (unplaced === 0) {
    const all = children === 1 ? 'the only child' : `all ${howMany(children, 'child', 'children')}`;
    return `The plan places ${all} ${cost}.`;
  }
  const rest = unplaced === 1 ? '1 child is' : `${howMany(unplaced, 'child', 'children')} are`;
  return `The plan places ${children - unplaced} of ${howMany(children, 'child', 'children')} ${cost}; ${rest} without a place, see below.`;
}

function sayChecked({ verification: { passed, checks } }: Plan): string {
  if (passed) return `It was checked independently against ${howMany(checks.length, 'rule')}.`;
  const failed = checks.filter((check) => !check.passed);
  return `It BREAKS ${howMany(failed.length, 'rule')} of the round and must not be used; see below.`;
}

function faultsOf({ verification: { checks } }: Plan): readonly string[] {
  return checks
    .filter(({ passed }) => !passed)
    .flatMap(({ rule, faults }) => faults.map((fault) => `${rule}: ${fault}`));
}

function pointsSection(heading: string, points: readonly string[]): readonly DocumentSection[] {
  return points.length === 0 ? [] : [{ heading, points }];
}

function authoritiesSection({ round, authorities }: Plan): DocumentSection {
  const names = new Map(round.authorities.map(({ code, name }) => [code, name]));
  return {
    heading: 'Authorities',
    paragraphs: ['What each authority pays is shared by the agreed rule: see share-costs.'],
    table: {
      columns: [{ head: 'Authority' }, { head: 'Children' }, { head: 'Without a place' }],
      rows: authorities.map(({ code, children, unplaced }) => [
        names.get(code) ?? code,
        String(children),
        String(unplaced),
      ]),
    },
  };
}
