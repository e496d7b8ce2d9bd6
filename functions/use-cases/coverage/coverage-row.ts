import * as z from 'zod';
import {
  $FigureState,
  $ProvisionId,
  $PublishedBy,
  type FigureState,
  figureState,
} from '../../../lib/capacity/index.ts';
import {
  $CalendarDate,
  $Need,
  $Phase,
  $SettingKey,
  type CalendarDate,
  type Phase,
  type SettingKey,
} from '../../../lib/kernel/index.ts';
import type { Candidate, ProvisionIndex } from '../../../lib/matching/index.ts';
import { $ProvisionKind } from '../../../lib/register/index.ts';

/** One provision, and how old what is published of it is. */
export const $CoverageRow = z
  .object({
    settingKey: $SettingKey,
    settingName: z.string(),
    town: z.string().nullable(),
    provisionId: $ProvisionId,
    kind: $ProvisionKind,
    /** Phases that its ages reach into. */
    phases: z.array($Phase),
    /** Needs that it is made for; null where nobody says. */
    needs: z.array($Need).nullable(),
    state: $FigureState,
    asOf: $CalendarDate.nullable(),
    publishedBy: $PublishedBy.nullable(),
  })
  .meta({ id: 'CoverageRow' });
export type CoverageRow = z.infer<typeof $CoverageRow>;

/** Ages on 31 August before the start, from and before which a phase is. */
const AGES: Readonly<Record<Phase, readonly [number, number]>> = {
  'early-years': [0, 4],
  primary: [4, 11],
  secondary: [11, 16],
  'post-16': [16, 26],
};

/** Every provision of these settings that children are placed in, in no order. */
export function coverageRows(
  index: ProvisionIndex,
  keys: readonly SettingKey[],
  halfLifeDays: number,
  today: CalendarDate,
): readonly CoverageRow[] {
  return keys.flatMap((key) => {
    const candidates = index.candidatesOf(key);
    if (candidates.every(({ setting }) => setting.apart !== null)) return [];
    return candidates.map((candidate) => rowOf(candidate, halfLifeDays, today));
  });
}

function rowOf(
  { setting, provision, capacity }: Candidate,
  halfLifeDays: number,
  today: CalendarDate,
): CoverageRow {
  const asOf = capacity?.asOf ?? null;
  return {
    settingKey: setting.key,
    settingName: setting.name,
    town: setting.town,
    provisionId: provision.id,
    kind: provision.kind,
    phases: phasesOf(provision.lowAge ?? 0, provision.highAge ?? 26),
    needs: provision.designatedNeeds,
    state: figureState(asOf, halfLifeDays, today),
    asOf,
    publishedBy: capacity?.publishedBy ?? null,
  };
}

function phasesOf(lowAge: number, highAge: number): Phase[] {
  return $Phase.options.filter((phase) => {
    const [from, before] = AGES[phase];
    return lowAge < before && highAge > from;
  });
}

/** In which order rows are shown: what is missing first. */
const URGENCY: readonly FigureState[] = $FigureState.options;

export function byUrgency(a: CoverageRow, b: CoverageRow): number {
  return (
    URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
    (a.asOf ?? '').localeCompare(b.asOf ?? '') ||
    a.settingName.localeCompare(b.settingName) ||
    a.provisionId.localeCompare(b.provisionId)
  );
}
