import type { SettingPractice } from '../../../../lib/inclusion/index.ts';
import { pounds } from '../../../../lib/kernel/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';

type Row = readonly [name: string, value: string];

/** What is published of how a setting includes pupils with SEN, inspections apart. */
export function PracticeSection({ practice }: { practice: SettingPractice | null }) {
  const rows = practice === null ? [] : practiceRows(practice);
  return (
    <section aria-labelledby="practice">
      <h2 class="govuk-heading-m" id="practice">
        Inclusion practice
      </h2>
      {rows.length === 0 ? (
        <p class="govuk-body">Nothing is published of it.</p>
      ) : (
        <Govuk
          c="summary-list"
          params={{
            rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
          }}
        />
      )}
    </section>
  );
}

/** Each yearly figure with its year and whose it is; only what is known. */
export function practiceRows(practice: SettingPractice): Row[] {
  const { suspensions, absence, reintegration, notionalSenBudget } = practice;
  const rows: Row[] = [];
  const add = (name: string, words: string, simulated: boolean) =>
    rows.push([name, `${words}${simulated ? ' (simulated)' : ''}`]);
  if (suspensions) {
    const { value, of, year, simulated } = suspensions;
    add('Suspensions', `${value} a year for each 100 ${groupWords(of)}, ${year}`, simulated);
  }
  if (absence) {
    const { value, of, year, simulated } = absence;
    add('Absence', `${value}% of sessions missed by ${groupWords(of)}, ${year}`, simulated);
  }
  if (reintegration) {
    const { value, year, simulated } = reintegration;
    add('Reintegration', `${value}% of leavers went back to a school, ${year}`, simulated);
  }
  if (notionalSenBudget) {
    const { pence, year, simulated } = notionalSenBudget;
    add('Notional SEN budget', `${pounds(pence)} a year, ${year}`, simulated);
  }
  return rows;
}

function groupWords(of: 'pupils-with-sen' | 'all-pupils'): string {
  return of === 'pupils-with-sen' ? 'pupils with SEN' : 'pupils';
}
