import type { Brief } from '../brief.ts';
import type { CautionTest } from './caution-test.ts';

/**
 * The list's authority places nobody there for now: by a suspension of its own, or by another authority's that it has
 * adopted. It lowers no score and excludes nothing; reason, last day and the provider's reply stand beside it.
 */
export const placingSuspendedCaution: CautionTest = ({ brief, candidate }) => {
  const suspensions = standing(brief, candidate.setting.key, candidate.provision.id);
  return suspensions.length === 0 ? null : { caution: 'placing-suspended', facts: { suspensions } };
};

function standing({ suspensions = [], today }: Brief, settingKey: string, provisionId: string) {
  return suspensions.filter(
    (each) =>
      each.settingKey === settingKey &&
      (each.provisionId === null || each.provisionId === provisionId) &&
      each.from <= today &&
      today <= each.until,
  );
}
