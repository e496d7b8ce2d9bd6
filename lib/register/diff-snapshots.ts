import { compareSettings } from './compare-settings.ts';
import type { RegisterDiff } from './register-diff.ts';
import type { Setting } from './setting.ts';
import { refOf, Succession } from './succession.ts';

interface Pair {
  readonly before: Setting;
  readonly after: Setting;
}

/** What the newer register changes, before it is made current. Neither list need be sorted. */
export function diffSnapshots(before: readonly Setting[], after: readonly Setting[]): RegisterDiff {
  const old = new Map(before.map((setting) => [setting.key, setting]));
  const keys = new Set(after.map((setting) => setting.key));
  const sorted = sortByKey(after);
  const pairs = sorted.flatMap((setting) => pair(old.get(setting.key), setting));
  const fresh = sorted.filter((setting) => !old.has(setting.key));
  const gone = sortByKey(before.filter((setting) => !keys.has(setting.key)));
  const closed = pairs.filter(({ before, after }) => !isClosed(before) && isClosed(after));
  const opening = pairs.filter(({ before, after }) => before.apart === 'proposed' && isOpen(after));
  const reopened = pairs.filter(({ before, after }) => isClosed(before) && !isClosed(after));
  const moved = new Set([...closed, ...opening, ...reopened]);

  const endedNow = [...gone, ...closed.map((p) => p.after), ...fresh.filter(isClosed)];
  const endedEarlier = pairs.filter((p) => isClosed(p.before)).map((p) => p.before);
  const succession = new Succession(endedEarlier, endedNow);
  const opened = sortByKey([...fresh.filter(isOpen), ...opening.map((p) => p.after)]).map(
    (setting) => ({
      ...refOf(setting),
      openDate: setting.openDate,
      predecessor: succession.link(setting),
      fields: pair(old.get(setting.key), setting).flatMap(fieldsOf),
    }),
  );
  return {
    opened,
    closed: closed.map((p) => ({
      ...refOf(p.after),
      closeDate: p.after.closeDate,
      closeReason: p.after.closeReason,
      successors: succession.successorsOf(p.after),
      fields: fieldsOf(p),
    })),
    reopened: reopened.map(changed),
    added: fresh.filter((setting) => !isOpen(setting)).map(refOf),
    gone: gone.map((s) => ({ ...refOf(s), successors: succession.successorsOf(s) })),
    changed: pairs
      .filter((p) => !moved.has(p))
      .map(changed)
      .filter((setting) => setting.fields.length > 0),
  };
}

/** Nothing opened, closed, came, went or changed. */
export function isEmptyDiff(diff: RegisterDiff): boolean {
  return Object.values(diff).every((list) => list.length === 0);
}

function pair(before: Setting | undefined, after: Setting): Pair[] {
  return before ? [{ before, after }] : [];
}

function changed(p: Pair): RegisterDiff['changed'][number] {
  return { ...refOf(p.after), fields: fieldsOf(p) };
}

function fieldsOf({ before, after }: Pair): RegisterDiff['changed'][number]['fields'] {
  return compareSettings(before, after);
}

function isClosed(setting: Setting): boolean {
  return setting.apart === 'closed';
}

function isOpen(setting: Setting): boolean {
  return setting.apart !== 'closed' && setting.apart !== 'proposed';
}

function sortByKey(settings: readonly Setting[]): Setting[] {
  return [...settings].sort((a, b) => (a.key < b.key ? -1 : 1));
}
