import { fromGrid } from '../../../lib/geography/index.ts';
import { londonDate, ok, problem, refused } from '../../../lib/kernel/index.ts';
import * as contract from '../contract/register-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

const noRegister = refused(
  problem('not-found', 'no-register', 'No register has been imported yet.'),
);

export const REGISTER_ROUTES: readonly BoundRoute[] = [
  implement(contract.getRegister, async (deps) => {
    const current = await deps.register.current();
    if (!current) return noRegister;
    const entry = await deps.register.getImport(current.pointer.importId);
    return entry.ok ? ok({ body: { current: current.pointer, import: entry.value } }) : entry;
  }),

  implement(contract.listRegisterImports, async (deps, { query }) =>
    ok(
      pageReply(
        await deps.register.imports(pageRequest(query)),
        '/v1/register/imports',
        query.limit,
      ),
    ),
  ),

  implement(contract.getSetting, async (deps, { params }) => {
    const index = await deps.currentIndex();
    const setting = index?.setting(params.settingKey);
    if (setting) {
      const latitudeLongitude = setting.position ? fromGrid(setting.position) : null;
      return ok({ body: { ...setting, latitudeLongitude } });
    }
    return refused(
      problem(
        'not-found',
        'setting-not-found',
        `${params.settingKey} is not in the current register. Give a URN of 6 or a UKPRN of 8 digits.`,
      ),
    );
  }),

  implement(contract.getPolicy, async (deps, { principal }) =>
    ok({ body: await deps.policyOf(principal.organisation, londonDate(deps.now())) }),
  ),
];
