import type { Owner } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused, type SettingKey } from '../../lib/kernel/index.ts';
import { type WhyNot, whyNot, whyNotSource } from '../../lib/matching/index.ts';
import type { Deps } from '../shared/deps.ts';
import { readList } from './read-list.ts';

/** Why any setting of the register stands where it stands for a stored list, recomputed from the list's own inputs. */
export async function answerWhyNot(
  deps: Pick<Deps, 'lists' | 'objects' | 'indexById'>,
  owner: Owner,
  list: { readonly requestId: string; readonly version: number },
  settingKey: SettingKey,
): Promise<Result<WhyNot>> {
  const stored = await readList(deps, owner, list.requestId, list.version);
  if (!stored.ok) return stored;
  const { body } = stored.value;
  const index = await deps.indexById(body.inputs.indexId);
  if (!index.ok) return index;
  // The stored list, not one made anew: the answer must fit what people were shown.
  const answer = whyNot(whyNotSource(index.value, body.proposal), body.inputs, settingKey);
  if (answer) return ok(answer);
  return refused(
    problem(
      'not-found',
      'setting-not-found',
      `${settingKey} is not in the register that this list was made from. Give a URN of 6 or a UKPRN of 8 digits.`,
    ),
  );
}
