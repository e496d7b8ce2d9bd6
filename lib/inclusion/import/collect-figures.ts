import type { SettingKey } from '../../kernel/index.ts';
import { newerPractice } from '../newer-practice.ts';
import type { SettingPractice } from '../setting-practice.ts';
import type { PracticeFault } from './practice-report.ts';
import type { PracticeRow } from './practice-row.ts';

/** The newest figures of each setting of one file. */
export class FigureCollector {
  private readonly kept = new Map<SettingKey, { practice: SettingPractice; line: number }>();

  /** Takes a row's figures; a fault where the file gave the setting's figure of that year or day before. */
  take(row: PracticeRow, practice: SettingPractice): PracticeFault | null {
    const { settingKey } = practice;
    const before = this.kept.get(settingKey);
    if (before === undefined) {
      this.kept.set(settingKey, { practice, line: row.line });
      return null;
    }
    const newest = newerPractice(before.practice, practice);
    this.kept.set(settingKey, { practice: newest, line: row.line });
    const occasion = sharedOccasion(before.practice, practice);
    if (occasion === null) return null;
    return row.fault(
      'urn',
      'repeated-setting',
      `Setting ${settingKey} stands in the file before for ${occasion}, last on line ${before.line}: this row counts. Take out the row that is wrong.`,
      'row-replaced-earlier',
    );
  }

  finish(): ReadonlyMap<SettingKey, SettingPractice> {
    return new Map([...this.kept].map(([key, { practice }]) => [key, practice]));
  }
}

/** The year or the inspection's day that both give a figure of. */
function sharedOccasion(one: SettingPractice, other: SettingPractice): string | null {
  const given = occasionsOf(other);
  return occasionsOf(one).find((occasion) => given.includes(occasion)) ?? null;
}

function occasionsOf(practice: SettingPractice): string[] {
  const { suspensions, absence, reintegration, notionalSenBudget, inspections } = practice;
  const yearly = [suspensions, absence, reintegration, notionalSenBudget];
  return [
    ...yearly.flatMap((figure) => (figure === null ? [] : [figure.year])),
    ...inspections.map(({ date }) => `the inspection of ${date}`),
  ];
}
