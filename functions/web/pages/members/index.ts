import type { BoundPage } from '../../define-page.ts';
import { ADD_MEMBER_PAGES } from './add-pages.tsx';
import { CHANGE_MEMBER_PAGES } from './change-pages.tsx';
import { MEMBER_PAGES } from './member-page.tsx';
import { MEMBER_LIST_PAGES } from './members-page.tsx';
import { PERMISSION_PAGES } from './permissions-page.tsx';

/** Who works for an organisation, and what each may do. */
export const MEMBERS_PAGES: readonly BoundPage[] = [
  ...MEMBER_LIST_PAGES,
  ...ADD_MEMBER_PAGES,
  ...MEMBER_PAGES,
  ...CHANGE_MEMBER_PAGES,
  ...PERMISSION_PAGES,
];
