import { canonicalJson } from '../kernel/index.ts';
import type { Provision } from './provision.ts';
import type { FieldChange } from './register-diff.ts';
import type { Setting } from './setting.ts';

type Json = FieldChange['before'];

/** Every field in which two versions of a setting differ, sorted by name; provisions are compared strand by strand. */
export function compareSettings(before: Setting, after: Setting): FieldChange[] {
  const { provisions: provisionsBefore, ...old } = before;
  const { provisions: provisionsAfter, ...now } = after;
  return [
    ...compareFields(old, now, ''),
    ...compareProvisions(provisionsBefore, provisionsAfter),
  ].sort((a, b) => (a.field < b.field ? -1 : 1));
}

function compareProvisions(
  before: readonly Provision[],
  after: readonly Provision[],
): FieldChange[] {
  const old = new Map(before.map((provision) => [strandOf(provision), provision]));
  const now = new Map(after.map((provision) => [strandOf(provision), provision]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((strand) => {
    const a = old.get(strand);
    const b = now.get(strand);
    if (a && b) return compareFields(a, b, `${strand}.`);
    return [{ field: strand, before: a ?? null, after: b ?? null }];
  });
}

function compareFields(
  before: Readonly<Record<string, Json>>,
  after: Readonly<Record<string, Json>>,
  prefix: string,
): FieldChange[] {
  return Object.keys(after).flatMap((name) => {
    const a = before[name] ?? null;
    const b = after[name] ?? null;
    if (a === b || canonicalJson(a) === canonicalJson(b)) return [];
    return [{ field: `${prefix}${name}`, before: a, after: b }];
  });
}

/** `main`, `resourced` or `unit`. */
function strandOf(provision: Provision): string {
  return provision.id.slice(provision.id.indexOf('-') + 1);
}
