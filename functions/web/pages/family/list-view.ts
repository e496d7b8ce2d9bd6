import { longDate, type SettingKey } from '../../../../lib/kernel/index.ts';
import type { Evaluation, Explanation } from '../../../../lib/matching/index.ts';
import { saidTo, textWithoutHome, withoutHome } from '../../../../lib/tailored-lists/index.ts';
import type { FamilyList } from '../../../use-cases/family/read-family-list.ts';
import {
  CRITERION_WORDS,
  criteriaByWeight,
  journeyWords,
  kindWords,
  placeWords,
  priceWords,
} from './list-words.ts';

/** One place as a family is shown it: sentences, and nothing of the figures behind them. */
export interface PlaceView {
  readonly key: SettingKey;
  /** Place on the list from 1; null where it is not on it. */
  readonly number: number | null;
  readonly name: string;
  readonly town: string | null;
  readonly kind: string;
  /** Null where the home is not to be told. */
  readonly journey: string | null;
  readonly free: string;
  /** Null where the authority does not show prices. */
  readonly price: string | null;
  readonly why: string;
  readonly good: readonly string[];
  readonly against: readonly string[];
  readonly unknown: readonly string[];
  readonly wouldChange: readonly string[];
  readonly rights: readonly string[];
}

/** A list as its family is shown it: on the page, in easy read, in print and in PDF. */
export interface FamilyListView {
  readonly title: string;
  readonly madeBy: string;
  readonly ordered: readonly string[];
  readonly places: readonly PlaceView[];
  readonly asked: readonly PlaceView[];
  /** Asked for, but not to be looked at: no places there for children with plans, or unknown to the register. */
  readonly askedUnknown: readonly string[];
  readonly considered: readonly PlaceView[];
  readonly answersBy: string;
}

export function listView(list: FamilyList): FamilyListView {
  const { proposal, inputs } = list.body;
  const { reader } = list;
  const onList = new Map(proposal.recommended.map((e, i) => [e.evaluation.settingKey, i + 1]));
  const view = (entry: { evaluation: Evaluation; explanation: Explanation }) =>
    placeView(list, entry, onList.get(entry.evaluation.settingKey) ?? null);
  const words = CRITERION_WORDS[reader];
  return {
    title: reader === 'young-person' ? 'Your list of places' : 'Your child’s list of places',
    madeBy: `${list.authorityName} made this list on ${longDate(list.madeOn)}.`,
    ordered: criteriaByWeight(inputs.policy.weights).map((criterion) => words[criterion]),
    places: proposal.recommended.map(view),
    asked: proposal.requested.filter(({ alsoRecommended }) => !alsoRecommended).map(view),
    askedUnknown: [
      ...proposal.requestedWithoutProvision.map(({ settingName }) => settingName),
      ...proposal.notInRegister.map((key) => `The place with number ${key}`),
    ],
    considered: proposal.notListed.map(view),
    answersBy: longDate(list.shared.answersBy),
  };
}

export function placeView(
  { reader, settings, hidesHome }: Pick<FamilyList, 'reader' | 'settings' | 'hidesHome'>,
  { evaluation, explanation }: { evaluation: Evaluation; explanation: Explanation },
  number: number | null,
): PlaceView {
  const said = (sentences: readonly string[]) =>
    (hidesHome ? withoutHome(sentences) : sentences).map((each) => saidTo(reader, each));
  const { family } = explanation;
  return {
    key: evaluation.settingKey,
    number,
    name: evaluation.settingName,
    town: evaluation.town,
    kind: kindWords(evaluation),
    journey: hidesHome ? null : journeyWords(evaluation),
    free: placeWords(evaluation),
    price: settings.showPrices ? priceWords(evaluation) : null,
    why: saidTo(reader, hidesHome ? textWithoutHome(family.summary) : family.summary),
    good: said(family.counts),
    against: said(family.against),
    unknown: said(family.unknown),
    wouldChange: said(family.wouldChange),
    rights: said(family.rights),
  };
}

/** Names of all places on the list and asked for, for choosing among them. */
export function placesToChoose(list: FamilyList): readonly { key: SettingKey; name: string }[] {
  const { proposal } = list.body;
  const all = [
    ...proposal.recommended.map(({ evaluation: e }) => ({
      key: e.settingKey,
      name: e.settingName,
    })),
    ...proposal.requested.map(({ evaluation: e }) => ({ key: e.settingKey, name: e.settingName })),
    ...proposal.requestedWithoutProvision.map((e) => ({ key: e.settingKey, name: e.settingName })),
    ...(list.answer?.askedFor ?? []).map((e) => ({ key: e.settingKey, name: e.settingName })),
  ];
  return [...new Map(all.map((each) => [each.key, each])).values()];
}
