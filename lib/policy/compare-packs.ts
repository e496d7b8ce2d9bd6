import { pounds } from '../kernel/index.ts';
import type { PolicyPack } from './policy-pack.ts';
import { POLICY_SECTIONS, type PolicyChange } from './policy-version.ts';

/** Every amount, scale and list in which two packs differ, in words, in the order in which a pack is published. */
export function comparePacks(before: PolicyPack, after: PolicyPack): PolicyChange[] {
  return POLICY_SECTIONS.flatMap((section) => {
    const then = leavesOf(section, before[section]);
    const now = leavesOf(section, after[section]);
    const paths = [...new Set([...then.keys(), ...now.keys()])];
    return paths
      .map((path) => ({
        section,
        part: partInWords(section, path),
        from: then.get(path) ?? NONE,
        to: now.get(path) ?? NONE,
      }))
      .filter(({ from, to }) => from !== to);
  });
}

const NONE = 'none';

/** The values of a section in words, by their path. A scale, or a list of words or numbers, is one value. */
function leavesOf(path: string, value: unknown): Map<string, string> {
  if (Array.isArray(value) && !value.some(isRecord)) return new Map([[path, listInWords(value)]]);
  if (!isRecord(value) && !Array.isArray(value)) {
    return new Map([[path, valueInWords(path, value)]]);
  }
  const members = Array.isArray(value)
    ? value.map((member, i): [string, unknown] => [String(i + 1), member])
    : Object.entries(value);
  return new Map(members.flatMap(([name, member]) => [...leavesOf(`${path}.${name}`, member)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "0 is worth 1, 20 is worth 0.2" for a scale; "mainstream, independent" for a list. */
function listInWords(list: readonly unknown[]): string {
  if (list.length === 0) return NONE;
  return list
    .map((item) => (Array.isArray(item) ? item.map(String).join(' is worth ') : String(item)))
    .join(', ');
}

const AMOUNTS_IN_PENCE =
  /^cost\.(funding\.(core\.|unitPlace|specialPlace|alternativePlace)|transport\.(pencePerMile\.|passengerAssistantPerYear)|priceRanges\.\d+\.(low|high))/;

function valueInWords(path: string, value: unknown): string {
  if (typeof value === 'number' && AMOUNTS_IN_PENCE.test(path)) return pounds(value);
  return value === null || value === undefined ? NONE : String(value);
}

/** "transport, pence per mile, taxi": the path within its section. */
function partInWords(section: string, path: string): string {
  const names = path.slice(section.length + 1).split('.');
  return names
    .map((name) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .map((name) => name.replaceAll('-', ' ').trim())
    .join(', ');
}
