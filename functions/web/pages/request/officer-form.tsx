import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { requestPath } from '../../components/request-header.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import type { OpenedRequest } from './open-request.ts';

interface OfficerFormProps {
  readonly opened: OpenedRequest;
  readonly principal: Principal;
}

/** Who has a request, with taking it, handing it over and giving it back. */
export function OfficerForm({ opened, principal }: OfficerFormProps) {
  const { owner, case: stands, person } = opened;
  const path = `${requestPath(owner, stands.requestId)}/officer`;
  const mayGive = authorise(principal, 'case.assign', owner).ok && stands.step !== 'closed';
  const mine = stands.officer?.personId === person;
  const mayTake = principal.roles.includes('case-officer') && !mine;
  return (
    <section aria-labelledby="officer" class="rp-aside">
      <h2 class="govuk-heading-s" id="officer">
        Officer
      </h2>
      <p class="govuk-body">{who(opened)}</p>
      {mayGive && (
        <>
          <form method="post" action={path}>
            <input type="hidden" name="from" value={stands.officer?.personId ?? ''} />
            {mayTake && (
              <Give text={stands.officer ? 'Take it over' : 'Take this request'} to={person} />
            )}
            {mine && <Give text="Give it back" to="nobody" />}
          </form>
          <p class="govuk-body">
            <a class="govuk-link" href={path}>
              Hand it to a colleague
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Give({ text, to }: { text: string; to: string }) {
  return (
    <Govuk
      c="button"
      params={{
        text,
        name: 'to',
        value: to,
        classes: 'govuk-button--secondary govuk-!-margin-bottom-3',
        preventDoubleClick: true,
      }}
    />
  );
}

function who({ case: { officer }, person }: OpenedRequest): string {
  if (officer === null) return 'Nobody has taken this request yet.';
  return officer.personId === person ? 'You have this request.' : `${officer.name} has it.`;
}
