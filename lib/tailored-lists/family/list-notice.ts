import * as z from 'zod';
import { parsePostcodeOrPart } from '../../geography/index.ts';
import {
  $AuthorityCode,
  $Basis,
  $Id,
  $Need,
  $Phase,
  $SettingKey,
  $YearGroup,
  type CalendarDate,
} from '../../kernel/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';

/**
 * What a setting is told when a list names it: a redacted copy in the setting's own partition. It holds no reference, date
 * of birth, sex, address or rank, and nothing by which two authorities' or two settings' notices could be joined.
 */
export const $ListNotice = z
  .strictObject({
    id: $Id,
    settingKey: $SettingKey,
    authority: $AuthorityCode,
    listVersion: z.int().min(1),
    toldAt: z.iso.datetime(),
    yearGroup: $YearGroup,
    /** An outcode such as LS6; null where the home is known as a point alone. */
    area: z.string().nullable(),
    primaryNeed: $Need,
    phase: $Phase,
    basis: $Basis,
    startTerm: z.string(),
    /** An earlier notice to this setting that this one takes the place of: the same child's, of an earlier list. */
    replaces: $Id.nullable(),
  })
  .meta({ id: 'ListNotice' });
export type ListNotice = z.infer<typeof $ListNotice>;

/** The notice for one setting. */
export function noticeFor(
  request: PlacementRequest,
  notice: Pick<ListNotice, 'id' | 'settingKey' | 'listVersion' | 'toldAt' | 'replaces'>,
): ListNotice {
  const { authority, yearGroup, home, primaryNeed, phase, basis, startDate } = request;
  return {
    ...notice,
    authority,
    yearGroup,
    area: outcodeOf(home.postcode),
    primaryNeed,
    phase,
    basis,
    startTerm: termOf(startDate),
  };
}

function outcodeOf(postcode: string | null): string | null {
  if (postcode === null) return null;
  const parsed = parsePostcodeOrPart(postcode);
  return parsed.ok ? parsed.value.outcode : null;
}

const SUMMER = '04';
const AUTUMN = '08';

/** "autumn term 2027": terms of the school year, not the day. */
function termOf(startDate: CalendarDate): string {
  const [year, month = ''] = startDate.split('-');
  if (month >= AUTUMN) return `autumn term ${year}`;
  return `${month >= SUMMER ? 'summer' : 'spring'} term ${year}`;
}
