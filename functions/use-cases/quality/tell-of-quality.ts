import type { Owner, Told } from '../../../lib/access/index.ts';
import { bindsAuthorities, type Suspension } from '../../../lib/quality/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';

type TellDeps = Pick<Deps, 'newId' | 'now'>;

/** A transaction takes 100 writes; authorities beyond these see it in their tray as all others do. */
const MOST_TOLD = 80;

export interface Telling {
  readonly topic: Told['topic'];
  readonly from: Owner;
  readonly settingKey: string;
  readonly subject: string;
  readonly facts: Told['facts'];
}

/** What each of these is told of an act, each in its own partition. */
export function tellEach(deps: TellDeps, recipients: readonly Owner[], telling: Telling): Told[] {
  const at = new Date(deps.now()).toISOString();
  return recipients
    .slice(0, MOST_TOLD)
    .map((to) => ({ id: deps.newId(), to, at, ...telling, read: null }));
}

/** The provider, and with it the other authorities that a suspension binds. */
export function concernedBy(suspension: Suspension, from: Owner): readonly Owner[] {
  const authorities = bindsAuthorities(suspension).map((code) => ({
    kind: 'authority' as const,
    code,
  }));
  const everybody: readonly Owner[] = [providerOf(suspension.settingKey), ...authorities];
  return everybody.filter(({ kind, code }) => kind !== from.kind || code !== from.code);
}
