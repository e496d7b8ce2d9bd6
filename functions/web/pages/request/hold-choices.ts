import type { Owner } from '../../../../lib/access/index.ts';
import { longDate } from '../../../../lib/kernel/index.ts';
import type { Evaluation } from '../../../../lib/matching/index.ts';
import type { Case } from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { readList } from '../../../use-cases/read-list.ts';

/** A provision in which a place may be held, and what was known of it when the list was made. */
export interface HoldChoice {
  readonly provisionId: string;
  readonly settingKey: string;
  readonly name: string;
  readonly free: string;
}

/** The settings of the newest list in its order, then those that the family asked for; none where there is no list. */
export async function holdChoices(
  deps: Pick<Deps, 'lists' | 'objects'>,
  owner: Owner,
  { requestId, latestList }: Case,
): Promise<readonly HoldChoice[]> {
  if (latestList === null) return [];
  const list = await readList(deps, owner, requestId, latestList);
  if (!list.ok) return [];
  const { recommended, requested } = list.value.body.proposal;
  const choices = [...recommended, ...requested].flatMap(({ evaluation }) => choiceOf(evaluation));
  return choices.filter(
    ({ provisionId }, i) => choices.findIndex((one) => one.provisionId === provisionId) === i,
  );
}

function choiceOf(evaluation: Evaluation): readonly HoldChoice[] {
  const { provisionId, settingKey, settingName, place } = evaluation;
  if (provisionId === null) return [];
  return [{ provisionId, settingKey, name: settingName, free: freeWords(place) }];
}

function freeWords(place: Evaluation['place']): string {
  if (!place || place.free === null) return 'Free places are not known';
  const places = place.free === 1 ? '1 free place' : `${place.free} free places`;
  const asOf = place.asOf ? `, as published on ${longDate(place.asOf)}` : '';
  return `${places}${asOf}`;
}
