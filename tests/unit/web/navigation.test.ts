import { describe, expect, it } from 'vitest';
import { besideSection, navigationFor, startOf } from '../../../functions/web/layout/navigation.ts';
import type { Principal, Role } from '../../../lib/access/index.ts';

function acting(organisation: Principal['organisation'], ...roles: [Role, ...Role[]]): Principal {
  return { person: 'Somebody', organisation, roles };
}

const OFFICER = acting({ kind: 'authority', code: '990' }, 'case-officer');
const EDITOR = acting({ kind: 'provider', code: '995020' }, 'provider-editor');

describe('navigation', () => {
  it('leads an officer to few places, each with what belongs to it', () => {
    expect(navigationFor(OFFICER, 'holds').map(({ text, active }) => [text, active])).toEqual([
      ['Work list', false],
      ['Caseload', false],
      ['Places', true],
      ['Quality', false],
      ['Changes', false],
      ['What families see', false],
    ]);
    expect(besideSection(OFFICER, 'holds')?.links.map(({ text }) => text)).toEqual([
      'Who has published',
      'Holds',
      'Upload places',
      'Limits to answer',
      'Figures that disagree',
    ]);
  });

  it('begins an editor’s day with the places of the setting', () => {
    expect(startOf(EDITOR)).toBe('/provider/995020');
    expect(navigationFor(EDITOR, undefined).map(({ text }) => text)).toEqual([
      'Places',
      'Fees',
      'Lists',
      'Quality',
      'Changes',
      'Webhooks',
    ]);
  });

  it('shows nothing beside a page that stands alone, and nothing to nobody', () => {
    expect(besideSection(OFFICER, 'work-list')).toBeNull();
    expect(besideSection(OFFICER, undefined)).toBeNull();
    expect(navigationFor(null, 'holds')).toEqual([]);
  });
});
