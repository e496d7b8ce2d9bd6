import type { Explanation, Reasons } from './explanation.ts';
import { FAMILY } from './family.ts';
import { findAgainst } from './find-against.ts';
import { findChanges } from './find-changes.ts';
import { findCounts } from './find-counts.ts';
import { findRights } from './find-rights.ts';
import { findSummary } from './find-summary.ts';
import { findUnknown } from './find-unknown.ts';
import { type Catalogue, type Finding, say } from './finding.ts';
import { PROFESSIONAL } from './professional.ts';
import type { Subject } from './subject.ts';

/** Why a setting is where it is in one list, in the words of professionals and of families. */
export function explain(subject: Subject): Explanation {
  const summary = findSummary(subject);
  const counts = findCounts(subject);
  const against = findAgainst(subject);
  const unknown = findUnknown(subject);
  const wouldChange = findChanges(subject);
  const rights = findRights(subject);
  const inWords = (catalogue: Catalogue): Reasons => {
    const words = (finding: Finding) => say(catalogue, finding, subject);
    return {
      summary: words(summary),
      counts: counts.map(words),
      against: against.filter(({ code }) => code !== summary.code).map(words),
      unknown: unknown.map(words),
      wouldChange: wouldChange.map(words),
      rights: rights.map(words),
    };
  };
  return { professional: inWords(PROFESSIONAL), family: inWords(FAMILY) };
}
