import type { Owner, Told } from '../../../../lib/access/index.ts';
import type { NeedsChecking } from '../../../../lib/kernel/index.ts';
import { organisationName } from '../../layout/organisation-name.ts';
import type { WebDeps } from '../../web-deps.ts';
import { TOLD_WORDS, type ToldNext } from '../../words/told-words.ts';

/** One thing that was told, as it is shown. */
export interface ToldLine {
  /** Who was told and which, as the form that marks it sends it back. */
  readonly ref: string;
  readonly topic: string;
  readonly sentence: string;
  readonly at: string;
  readonly isUnread: boolean;
  readonly readBy: string | null;
  readonly setting: { readonly key: string; readonly name: string } | null;
  readonly next: ToldNext | null;
}

export type ShownTold = ToldLine | NeedsChecking;

/** What was told, in words; of a hold the reader’s own, with the way to its request. */
export function toldLines(
  deps: WebDeps,
  reader: Owner,
  items: readonly (Told | NeedsChecking)[],
): Promise<readonly ShownTold[]> {
  return Promise.all(items.map((item) => ('id' in item ? lineOf(deps, reader, item) : item)));
}

async function lineOf(deps: WebDeps, reader: Owner, told: Told): Promise<ToldLine> {
  const { id, to, from, at, read, settingKey } = told;
  const words = TOLD_WORDS[told.topic];
  const setting =
    settingKey === ''
      ? null
      : {
          key: settingKey,
          name: await organisationName(deps, { kind: 'provider', code: settingKey }),
        };
  const names = { from: await organisationName(deps, from), setting: setting?.name ?? '' };
  return {
    ref: refOf({ to, id }),
    topic: words.topic,
    sentence: words.sentence(told, names),
    at,
    isUnread: read === null,
    readBy: read?.by ?? null,
    setting,
    next: (await requestOf(deps, reader, told)) ?? words.next(told, reader),
  };
}

/** A hold of an authority is looked at where its request is. */
async function requestOf(
  deps: Pick<WebDeps, 'holds'>,
  reader: Owner,
  { subject }: Told,
): Promise<ToldNext | null> {
  const [kind, id] = subject?.split('/') ?? [];
  if (reader.kind !== 'authority' || kind !== 'hold' || !id) return null;
  const requestId = await deps.holds(reader).requestOf(id);
  if (requestId === null) return null;
  const href = `/authority/${reader.code}/requests/${requestId}/holds`;
  return { text: 'See the hold and its request', href };
}

export function refOf({ to, id }: Pick<Told, 'to' | 'id'>): string {
  return `${to.kind}/${to.code}/${id}`;
}
