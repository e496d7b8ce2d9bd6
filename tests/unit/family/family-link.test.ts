import { describe, expect, it } from 'vitest';
import {
  type FamilyLink,
  linkState,
  openedLink,
  revokedLink,
  sessionStandsFor,
  shownLink,
} from '../../../lib/tailored-lists/index.ts';

const ISSUED = Date.parse('2026-11-23T10:00:00Z');
const HASH = 'a'.repeat(64);

function aLink(change: Partial<FamilyLink> = {}): FamilyLink {
  return {
    id: '01JCZ0000000000000000000AA',
    authority: '990',
    requestId: '01JCZ0000000000000000000BB',
    part: 'parent-or-carer-1',
    answersAs: '01JCZ0000000000000000000AA',
    formats: { largePrint: false, easyRead: false, interpreter: null, other: null },
    parentBecause: null,
    hidesHome: false,
    tokenHash: 'b'.repeat(64),
    issuedAt: '2026-11-23T10:00:00.000Z',
    issuedBy: 'An officer',
    expiresAt: '2026-12-21T10:00:00.000Z',
    openedAt: null,
    sessionHash: null,
    closedAt: null,
    revokedAt: null,
    revokedBy: null,
    revision: 1,
    ...change,
  };
}

function refusal(link: FamilyLink | null, now = ISSUED) {
  const opened = openedLink(link, HASH, now);
  return opened.ok ? null : opened.problem.code;
}

describe('a family link', () => {
  it('opens once, and its session stands for what opened it', () => {
    const opened = openedLink(aLink(), HASH, ISSUED);
    if (!opened.ok) throw new Error(opened.problem.detail);
    expect(opened.value.openedAt).toBe('2026-11-23T10:00:00.000Z');
    expect(sessionStandsFor(opened.value, HASH, ISSUED)).toBe(true);
    expect(sessionStandsFor(opened.value, 'c'.repeat(64), ISSUED)).toBe(false);
    expect(refusal(opened.value)).toBe('family-link-used');
  });

  it('ends to the millisecond', () => {
    const end = Date.parse('2026-12-21T10:00:00.000Z');
    expect(linkState(aLink(), end - 1)).toBe('waiting');
    expect(linkState(aLink(), end)).toBe('expired');
    expect(refusal(aLink(), end)).toBe('family-link-expired');
    const opened = aLink({ openedAt: '2026-11-24T10:00:00.000Z', sessionHash: HASH });
    expect(sessionStandsFor(opened, HASH, end - 1)).toBe(true);
    expect(sessionStandsFor(opened, HASH, end)).toBe(false);
  });

  it('is over at once when it is revoked, opened or not', () => {
    const opened = aLink({ openedAt: '2026-11-24T10:00:00.000Z', sessionHash: HASH });
    expect(sessionStandsFor(revokedLink(opened, 'An officer', ISSUED), HASH, ISSUED)).toBe(false);
    expect(refusal(revokedLink(aLink(), 'An officer', ISSUED))).toBe('family-link-revoked');
  });

  it('that is none gets the one answer for wrong links', () => {
    expect(refusal(null)).toBe('family-link-wrong');
  });

  it('is shown without anything that opens it', () => {
    expect(Object.keys(shownLink(aLink(), ISSUED)).sort()).toEqual([
      'answersAs',
      'authority',
      'closedAt',
      'expiresAt',
      'formats',
      'hidesHome',
      'id',
      'issuedAt',
      'issuedBy',
      'openedAt',
      'parentBecause',
      'part',
      'requestId',
      'revision',
      'revokedAt',
      'revokedBy',
      'state',
    ]);
  });
});
