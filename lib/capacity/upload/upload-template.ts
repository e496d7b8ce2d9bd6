import { type CalendarDate, featureName } from '../../kernel/index.ts';
import type { Provision } from '../../register/index.ts';
import type { CapacityReturn } from '../capacity-return.ts';
import { NOTHING_SAID, type ProvisionProfile } from '../provision-profile.ts';
import { escapedText, foldedText } from './escaped-text.ts';
import { rebased } from './merge-upload.ts';
import { INTENT_NAMES, START_NAMES } from './upload-changes.ts';
import { UPLOAD_COLUMN_NAMES } from './upload-columns.ts';
import { UPLOAD_FIELDS, type UploadField } from './upload-file.ts';

export type TemplateCell = string | number | null;

/** Other ways of naming a setting, which a file may use instead. */
const OTHER_NAMES: readonly UploadField[] = ['ukprn', 'laestab'];
/** The columns of a template, in the order in which people fill them in. */
const TEMPLATE_FIELDS = UPLOAD_FIELDS.filter((field) => !OTHER_NAMES.includes(field));

export const TEMPLATE_HEADER: readonly string[] = TEMPLATE_FIELDS.map(
  (field) => UPLOAD_COLUMN_NAMES[field][0] ?? field,
);

/** A provision as a template shows it. */
export interface TemplateProvision {
  readonly settingKey: string;
  readonly settingName: string;
  readonly provision: Provision;
  readonly newest: CapacityReturn | null;
}

/**
 * The rows of one provision: itself as a whole, then each year group; what is published, else what the register says. Sent
 * back as they are they change nothing.
 */
export function templateRows(
  { settingKey, settingName, provision, newest }: TemplateProvision,
  today: CalendarDate,
): readonly (readonly TemplateCell[])[] {
  const stands = newest && rebased(newest, today);
  const common: Cells = {
    setting: /^\d+$/.test(settingKey) ? Number(settingKey) : settingKey,
    settingName,
    provision: provision.id.slice(settingKey.length + 1),
    publishedAsOf: newest?.asOf ?? null,
  };
  const whole = { ...common, ...profileCells(stands?.profile ?? null, provision) };
  const years = stands
    ? stands.years.map(({ yearGroup, intent, reason, onRoll, free }) => ({
        yearGroup: yearCell(yearGroup),
        intent: INTENT_NAMES[intent],
        reason,
        onRoll,
        freeNow: free.now,
        freeNextSeptember: free.nextSeptember,
        freeSeptemberAfter: free.septemberAfter,
      }))
    : yearsOf(provision).map((yearGroup) => ({ yearGroup: yearCell(yearGroup) }));
  return [whole, ...years.map((year) => ({ ...common, ...year }))].map(rowOf);
}

type Cells = Partial<Record<UploadField, TemplateCell>>;

function rowOf(cells: Cells): readonly TemplateCell[] {
  return TEMPLATE_FIELDS.map((field) => {
    const cell = cells[field] ?? null;
    return typeof cell === 'string' ? escapedText(foldedText(cell)) : cell;
  });
}

function profileCells(published: ProvisionProfile | null, registered: Provision): Cells {
  const said = published ?? NOTHING_SAID;
  const features = said.features ?? registered.features;
  return {
    places: said.places ?? registered.places,
    provisionOnRoll: said.onRoll ?? registered.onRoll,
    needs: (said.needs ?? registered.designatedNeeds)?.join('; ') ?? null,
    lowAge: said.lowAge ?? registered.lowAge,
    highAge: said.highAge ?? registered.highAge,
    bases: (said.bases ?? registered.bases)?.join('; ') ?? null,
    features: features && (features.map(featureName).join('; ') || 'none'),
    starts: said.starts && START_NAMES[said.starts],
    nextStart: said.nextStart,
    admissionLimits: said.admissionLimits,
  };
}

function yearCell(yearGroup: number): TemplateCell {
  return yearGroup === 0 ? 'Reception' : yearGroup;
}

/** Year groups that the register's ages make; Year 7 to 11 where it says none. */
function yearsOf({ lowAge, highAge }: Provision): readonly number[] {
  const first = Math.max((lowAge ?? 11) - 4, -4);
  const last = Math.min((highAge ?? 16) - 5, 20);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_none, i) => first + i);
}
