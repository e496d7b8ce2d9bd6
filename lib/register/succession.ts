import type { OpenedSetting, SettingRef } from './register-diff.ts';
import type { Setting } from './setting.ts';

type Predecessor = NonNullable<OpenedSetting['predecessor']>;

/**
 * Finds which establishment an opened one follows. The file says so by the previous LAESTAB; a school that
 * becomes an academy mostly keeps its LAESTAB, so one that closed in this same diff with the same LAESTAB
 * is the predecessor too.
 */
export class Succession {
  private readonly allEnded: ReadonlyMap<string, Setting>;
  private readonly endedNow: ReadonlyMap<string, Setting>;
  private readonly followers = new Map<string, SettingRef[]>();

  /** `earlier`: closed before this diff; `now`: closed in it, or gone from the file. */
  constructor(earlier: readonly Setting[], now: readonly Setting[]) {
    this.endedNow = byLaestab(now);
    this.allEnded = new Map([...byLaestab(earlier), ...this.endedNow]);
  }

  /** The predecessor, if any; remembered for `successorsOf`. */
  link(opened: Setting): Predecessor | null {
    const { predecessorLaestab } = opened;
    const named = predecessorLaestab ? this.allEnded.get(predecessorLaestab) : undefined;
    const found = named ?? this.endedNow.get(laestabOf(opened) ?? '');
    if (!found || found.key === opened.key) return null;
    const followers = this.followers.get(found.key) ?? [];
    this.followers.set(found.key, [...followers, refOf(opened)]);
    return { ...refOf(found), knownBy: named ? 'previous-laestab' : 'same-laestab' };
  }

  successorsOf(ended: Setting): SettingRef[] {
    return this.followers.get(ended.key) ?? [];
  }
}

export function refOf({ key, name }: Setting): SettingRef {
  return { key, name };
}

/** Of several that had one LAESTAB in turn, the one that closed last. */
function byLaestab(settings: readonly Setting[]): ReadonlyMap<string, Setting> {
  const inTurn = [...settings].sort((a, b) => ((a.closeDate ?? '') < (b.closeDate ?? '') ? -1 : 1));
  return new Map(
    inTurn.flatMap((s) => [laestabOf(s)].flatMap((n) => (n ? [[n, s] as const] : []))),
  );
}

function laestabOf({ authorityCode, establishmentNumber }: Setting): string | null {
  return authorityCode && establishmentNumber ? `${authorityCode}${establishmentNumber}` : null;
}
