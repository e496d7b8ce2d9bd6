import type { Provision } from '../../register/index.ts';
import { NOTHING_SAID, type ProvisionProfile } from '../provision-profile.ts';
import { sameWords } from './escaped-text.ts';
import type { UploadFault, UploadField, UploadRow } from './upload-file.ts';

type Key = keyof ProvisionProfile;

const COLUMN_OF: Readonly<Record<Key, UploadField>> = {
  places: 'places',
  onRoll: 'provisionOnRoll',
  needs: 'needs',
  lowAge: 'lowAge',
  highAge: 'highAge',
  bases: 'bases',
  features: 'features',
  starts: 'starts',
  nextStart: 'nextStart',
  admissionLimits: 'admissionLimits',
};

/**
 * What the rows say of the provision as a whole, over what is published. What only repeats the register stays unsaid, so that
 * a template goes back as it came. Null where nothing is said.
 */
export function mergeUploadProfile(
  rows: readonly UploadRow[],
  base: ProvisionProfile | null,
  registered: Provision,
): { readonly profile: ProvisionProfile | null; readonly faults: readonly UploadFault[] } {
  const faults: UploadFault[] = [];
  let profile = base ?? NOTHING_SAID;
  const said = new Map<Key, { readonly value: unknown; readonly line: number }>();
  for (const row of rows) {
    const taken = { ...row.profile };
    for (const key of KEYS) {
      const value = row.profile[key];
      if (value === undefined) continue;
      const before = said.get(key);
      if (before && !same(before.value, value)) {
        const detail = `Line ${before.line} says otherwise of the same provision. Say it once, or the same on each row.`;
        faults.push(row.fault(COLUMN_OF[key], inWords(value), detail));
        continue;
      }
      said.set(key, { value, line: row.line });
      const isSame = same(value, profile[key]);
      const isRegistered = profile[key] === null && same(value, asRegistered(registered, key));
      if (isSame || isRegistered) delete taken[key];
    }
    profile = { ...profile, ...taken };
  }
  const { lowAge, highAge } = profile;
  const row = rows.find(
    ({ profile: own }) => own.highAge !== undefined || own.lowAge !== undefined,
  );
  if (row && lowAge !== null && highAge !== null && lowAge >= highAge) {
    const detail = `is not above the youngest age, ${lowAge}.`;
    faults.push(row.fault('highAge', String(highAge), detail));
  }
  const isSaid = KEYS.some((key) => profile[key] !== null);
  return { profile: isSaid || base ? profile : null, faults };
}

const KEYS: readonly Key[] = [
  'places',
  'onRoll',
  'needs',
  'lowAge',
  'highAge',
  'bases',
  'features',
  'starts',
  'nextStart',
  'admissionLimits',
];

function asRegistered(registered: Provision, key: Key): unknown {
  if (key === 'starts' || key === 'nextStart' || key === 'admissionLimits') return null;
  return key === 'needs' ? registered.designatedNeeds : registered[key];
}

/** Lists say the same in whatever order. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each) => b.includes(each));
  }
  return typeof a === 'string' && typeof b === 'string' ? sameWords(a, b) : a === b;
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? value.join('; ') : String(value ?? 'not said');
}
