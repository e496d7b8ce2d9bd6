import type { RequestedEntry, TailoredListProposal } from '../../../../lib/matching/index.ts';
import { SECTOR_WORDS } from '../../words/setting-words.ts';
import type { ShownEntry } from './card/setting-card.tsx';

/** A list in the parts in which a page shows it. */
export interface ShownList {
  readonly recommended: readonly ShownEntry[];
  /** Settings that the family asks for and that are not recommended, each under a letter. */
  readonly requested: readonly ShownEntry[];
  /** Those that are recommended as well: their card stands among the recommended. */
  readonly requestedAndRecommended: readonly RequestedEntry[];
  readonly toCheck: readonly ToCheck[];
}

/** What has to be asked of a setting before its suitability is decided. */
export interface ToCheck {
  readonly label: string;
  readonly settingKey: string;
  readonly settingName: string;
  readonly questions: readonly string[];
}

const FIRST_LETTER = 65;

export function shownList({ recommended, requested, counts }: TailoredListProposal): ShownList {
  const ranked = recommended.map((entry) => ({
    ...entry,
    label: String(entry.rank),
    standing: [
      `Rank ${entry.rank} of ${counts.suitable} suitable settings`,
      ...(entry.forMix ? [`brought in so that there is ${mixWords(entry.forMix)}`] : []),
    ].join(', '),
  }));
  const asked = requested
    .filter(({ alsoRecommended }) => !alsoRecommended)
    .map((entry, i) => ({
      ...entry,
      forMix: null,
      label: String.fromCharCode(FIRST_LETTER + i),
      standing: askedWords(entry, counts.suitable),
    }));
  return {
    recommended: ranked,
    requested: asked,
    requestedAndRecommended: requested.filter(({ alsoRecommended }) => alsoRecommended),
    toCheck: [...ranked, ...asked].flatMap(toCheck),
  };
}

function mixWords(sector: NonNullable<ShownEntry['forMix']>): string {
  return sector === 'independent' ? `an ${SECTOR_WORDS[sector]}` : `a ${SECTOR_WORDS[sector]}`;
}

function askedWords({ rank }: RequestedEntry, suitable: number): string {
  return rank === null
    ? 'Asked for by the family; not ranked'
    : `Asked for by the family; rank ${rank} of ${suitable} suitable settings`;
}

/** Sentences on undecided tests stand first among what is not known, one for each. */
function toCheck({ label, evaluation, explanation }: ShownEntry): ToCheck[] {
  const open = evaluation.gates.filter(({ outcome }) => outcome === 'unknown').length;
  if (open === 0) return [];
  const { settingKey, settingName } = evaluation;
  const questions = explanation.professional.unknown.slice(0, open);
  return [{ label, settingKey, settingName, questions }];
}
