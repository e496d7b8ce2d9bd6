import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, type PublishedBy } from '../../../../lib/capacity/index.ts';
import { evaluateProvision, explain } from '../../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { aBrief, anEstimatedJourney, aSpecialSchool } from '../../../support/candidates.ts';

/** A return that says the provision's needs, and nothing of its ages. */
function published(publishedBy: PublishedBy) {
  return {
    id: '01JCZ0000000000000000000AA',
    settingKey: '100001',
    provisionId: '100001-main',
    asOf: '2026-11-20',
    publishedAt: '2026-11-20T10:00:00.000Z',
    publishedBy,
    person: '',
    years: [],
    profile: { ...NOTHING_SAID, needs: ['ASD' as const] },
  };
}

function reasons(publishedBy: PublishedBy | null) {
  const brief = aBrief();
  const candidate = aSpecialSchool('100001', {
    provision: { designatedNeeds: ['ASD'], lowAge: 4, highAge: 7 },
    published: { capacity: publishedBy && published(publishedBy) },
  });
  const evaluation = evaluateProvision(brief, candidate, anEstimatedJourney(3));
  const { professional } = explain({
    evaluation,
    request: brief.request,
    policy: ACT_2014,
    standing: { rank: null, of: 5, forMix: null, reason: { why: 'gate-failed' }, lastScore: 0.4 },
    robustness: null,
    settingName: (key) => key,
  });
  return JSON.stringify(professional);
}

describe('whose word a fact is', () => {
  it.each([
    [null, '(register)'],
    ['provider', '(its provider)'],
    ['authority', '(an authority on its provider’s behalf)'],
  ] as const)('published by %s: %s', (publishedBy, source) => {
    const said = reasons(publishedBy);
    expect(said).toContain(`autistic spectrum disorder (ASD), the primary need ${source}.`);
    // Nothing was said of its ages, so they stay the register's.
    expect(said).toMatch(/is above its age range, [^(]+\(register\)/);
  });
});
