import { authorise } from '../../../../lib/access/index.ts';
import { longDate, ok } from '../../../../lib/kernel/index.ts';
import {
  type RightsHolder,
  rightsHolderOn,
  youngPersonFrom,
} from '../../../../lib/tailored-lists/index.ts';
import { readFamilyVoices } from '../../../use-cases/family/read-answers.ts';
import { readSharing } from '../../../use-cases/family/share-list.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { backToList } from '../request/back-to-list.ts';
import { openRequest } from '../request/open-request.ts';
import { familyPath } from './family-paths.ts';
import { SharingSection } from './sharing-section.tsx';
import { VoicesSection } from './voices-section.tsx';

const overview = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/family',
    access: { action: 'family-link.read' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const { owner, principal } = visit;
    const { requestId } = visit.params;
    const opened = await openRequest(deps, visit, requestId);
    if (!opened.ok) return opened;
    const { request, case: stands, today } = opened.value;
    const { latestList, sharedList, familyAnswersBy } = stands;
    const sharing =
      latestList === null ? null : await readSharing(deps, owner, requestId, latestList);
    if (sharing && !sharing.ok) return sharing;
    const { voices, needChecking } = await readFamilyVoices(deps, owner, requestId);
    await recordView(deps, owner, principal, `family/${requestId}`);
    const path = familyPath(owner, requestId);
    const may = (action: 'list.share' | 'family-link.issue' | 'family-link.revoke') =>
      authorise(principal, action, owner).ok;
    return ok(
      page(
        `Family – ${request.reference}`,
        <>
          <RequestHeader {...opened.value} active="family" heading="Family" />
          <RightsSection
            dateOfBirth={request.dateOfBirth}
            holder={rightsHolderOn(request.dateOfBirth, today)}
          />
          <SharingSection
            path={path}
            sharing={sharing?.value ?? null}
            mayShare={may('list.share')}
          />
          <VoicesSection
            path={path}
            voices={voices}
            needChecking={needChecking}
            isShared={sharedList !== null}
            answersBy={familyAnswersBy}
            mayIssue={may('family-link.issue')}
            mayRevoke={may('family-link.revoke')}
          />
        </>,
        { section: 'work-list', back: backToList(visit) },
      ),
    );
  },
);

const RIGHTS: Readonly<Record<RightsHolder, string>> = {
  parent: 'the parent or carer',
  'young-person': 'the young person',
};

/** Who holds the rights on which day: it decides to whom a list is given. */
function RightsSection({ dateOfBirth, holder }: { dateOfBirth: string; holder: RightsHolder }) {
  const from = longDate(youngPersonFrom(dateOfBirth));
  return (
    <div class="govuk-inset-text">
      Today the rights about the plan are held by <strong>{RIGHTS[holder]}</strong>.{' '}
      {holder === 'parent'
        ? `From ${from} the young person holds them: compulsory school age ends the day before, the last Friday in June of the school year of the 16th birthday. What the child wishes counts now too (section 19 of the Children and Families Act 2014).`
        : `Since ${from}, the day after compulsory school age ended. A parent is given the list if the young person agrees, or lacks capacity to decide this (Mental Capacity Act 2005).`}
    </div>
  );
}

export const OVERVIEW_PAGES: readonly BoundPage[] = [overview];
