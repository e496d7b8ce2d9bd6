import { describe, expect, it } from 'vitest';
import { authorise, type Principal } from '../../../lib/access/index.ts';

const EDITOR: Principal = {
  person: 'Vivian Holt',
  organisation: { kind: 'trust', code: '2068' },
  roles: ['provider-editor', 'organisation-administrator'],
  settings: ['107948', '107949'],
};
const HERS = { kind: 'provider', code: '107948' } as const;
const ANOTHER = { kind: 'provider', code: '107950' } as const;

describe('somebody who acts for a trust', () => {
  it.each(['capacity.publish', 'fee.publish', 'fee.read', 'notice.read'] as const)(
    'may %s for a setting of the trust and for no other',
    (action) => {
      expect(authorise(EDITOR, action, HERS).ok).toBe(true);
      expect(authorise(EDITOR, action, ANOTHER)).toMatchObject({
        ok: false,
        problem: { kind: 'not-found' },
      });
    },
  );

  it('may not change the people of its settings', () => {
    expect(authorise(EDITOR, 'member.change', HERS).ok).toBe(false);
    expect(authorise(EDITOR, 'member.change', EDITOR.organisation).ok).toBe(true);
  });

  it('reaches no setting once the register gives the trust none', () => {
    expect(authorise({ ...EDITOR, settings: [] }, 'capacity.publish', HERS).ok).toBe(false);
  });

  it('reaches no setting without the role of an editor', () => {
    const administrator = { ...EDITOR, roles: ['organisation-administrator' as const] };
    expect(authorise(administrator, 'capacity.publish', HERS).ok).toBe(false);
  });
});
