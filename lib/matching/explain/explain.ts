import { robustnessWords } from '../robustness/robustness-words.ts';
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

/** What there is to say, before it is put into words. */
interface Findings {
  readonly summary: Finding;
  readonly counts: readonly Finding[];
  readonly against: readonly Finding[];
  readonly unknown: readonly Finding[];
  readonly wouldChange: readonly Finding[];
  readonly rights: readonly Finding[];
}

/** Why a setting is where it is in one list, in the words of professionals and of families. */
export function explain(subject: Subject): Explanation {
  const counts = findCounts(subject);
  const summary = findSummary(subject, counts);
  const findings: Findings = {
    summary,
    counts,
    // What the summary says already is not said again.
    against: findAgainst(subject).filter(({ code }) => code !== summary.code),
    unknown: findUnknown(subject),
    wouldChange: findChanges(subject),
    rights: findRights(subject),
  };
  return {
    professional: inWords(findings, 'professional', subject),
    family: inWords(findings, 'family', subject),
  };
}

const CATALOGUES = { professional: PROFESSIONAL, family: FAMILY };

function inWords(findings: Findings, readers: keyof Explanation, subject: Subject): Reasons {
  const catalogue = CATALOGUES[readers];
  return {
    summary: say(catalogue, findings.summary, subject),
    counts: sentences(findings.counts, catalogue, subject),
    against: sentences(findings.against, catalogue, subject),
    unknown: sentences(findings.unknown, catalogue, subject),
    wouldChange: sentences(findings.wouldChange, catalogue, subject),
    robustness: firmness(subject, readers),
    rights: sentences(findings.rights, catalogue, subject),
  };
}

function firmness(subject: Subject, readers: keyof Explanation): string[] {
  const { robustness, policy, settingName } = subject;
  if (robustness === null) return [];
  const { draws, tolerance } = policy.robustness;
  return robustnessWords(
    robustness,
    { draws, tolerance, size: policy.list.size, settingName },
    readers,
  );
}

function sentences(findings: readonly Finding[], catalogue: Catalogue, subject: Subject): string[] {
  return findings.map((finding) => say(catalogue, finding, subject));
}
