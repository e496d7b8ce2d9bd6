import type {
  RecommendedEntry,
  RequestedEntry,
  TailoredListProposal,
} from '../../../lib/matching/index.ts';
import type { Sector } from '../../../lib/register/index.ts';
import type { ListInputs } from '../../../lib/tailored-lists/index.ts';
import type { Readers } from '../../shared/reason-titles.ts';
import { costText } from './cost-text.ts';
import { notListedText } from './not-listed-text.ts';
import { reasonsText, rightsText } from './reasons-text.ts';
import { recommendedTable } from './recommended-table.ts';
import { requestText } from './request-text.ts';
import { codeInWords, countInWords, howMany, shortId, wrapped } from './wording.ts';

const A_SECTOR: Readonly<Record<Sector, string>> = {
  mainstream: 'a mainstream setting',
  specialist: 'a specialist setting',
  independent: 'an independent setting',
};

/** A whole list for reading: how it was ordered, what is recommended and why, and what is not. */
export function listText(
  { inputs, proposal }: { readonly inputs: ListInputs; readonly proposal: TailoredListProposal },
  readers: Readers,
  all: boolean,
): string {
  const { recommended, requested, notListed, counts } = proposal;
  const rights = rightsText(
    [
      ...recommended.map(({ rank, explanation }) => ({ label: String(rank), explanation })),
      ...requested
        .filter(({ alsoRecommended }) => !alsoRecommended)
        .map(({ evaluation, explanation }) => ({ label: evaluation.settingKey, explanation })),
    ],
    readers,
  );
  return [
    wrapped(requestText(inputs.request), ''),
    wrapped(proposal.orderedBy, ''),
    `${howMany(counts.considered, 'setting')} considered, ${countInWords(counts.suitable)} suitable. ` +
      `Register ${shortId(inputs.registerSnapshotId)}, ranking version ${proposal.rankingVersion}.`,
    ...recommendedText(recommended, readers),
    ...mixText(proposal.mixUnfilled),
    ...requestedText(requested, readers),
    ...requestedWithout(proposal),
    ...(rights.length > 0 ? [rights.join('\n')] : []),
    ...notListedText(notListed, readers, all),
    'The list advises; people decide.',
  ].join('\n\n');
}

function recommendedText(entries: readonly RecommendedEntry[], readers: Readers): string[] {
  if (entries.length === 0) return ['Recommended: no setting is suitable on the facts held.'];
  return [
    `Recommended\n${recommendedTable(entries, readers)}`,
    ...entries.map(({ rank, evaluation, explanation, cost }) =>
      [
        `${rank}. ${evaluation.settingName} (${evaluation.settingKey})`,
        ...reasonsText(explanation, readers, false),
        ...(readers === 'professional' && cost !== null ? costText(cost) : []),
      ].join('\n'),
    ),
  ];
}

function requestedText(entries: readonly RequestedEntry[], readers: Readers): string[] {
  return entries.map(({ evaluation, explanation, alsoRecommended, rank }) => {
    const name = `Requested by the family: ${evaluation.settingName} (${evaluation.settingKey})`;
    // Its reasons stand under its rank already.
    return alsoRecommended
      ? `${name}, recommended at rank ${rank}`
      : [name, ...reasonsText(explanation, readers, false)].join('\n');
  });
}

function requestedWithout(proposal: TailoredListProposal): string[] {
  return [
    ...proposal.requestedWithoutProvision.map(
      ({ settingName, settingKey, apart }) =>
        `Requested by the family: ${settingName} (${settingKey}); the register knows no provision of it for children with plans${apart === null ? '' : ` (${codeInWords(apart)})`}.`,
    ),
    ...proposal.notInRegister.map(
      (key) => `Requested by the family: ${key}, which the register does not have.`,
    ),
  ];
}

function mixText(unfilled: readonly Sector[]): string[] {
  return unfilled.map(
    (sector) => `The mix calls for ${A_SECTOR[sector]}, and none is suitable on the facts held.`,
  );
}
