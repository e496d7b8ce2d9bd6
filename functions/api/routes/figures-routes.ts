import { ok } from '../../../lib/kernel/index.ts';
import { readFigures, readOwnFigures } from '../../use-cases/figures/read-figures.ts';
import { settleFigures } from '../../use-cases/figures/settle-figures.ts';
import * as contract from '../contract/figures-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';

export const FIGURES_ROUTES: readonly BoundRoute[] = [
  implement(contract.getFigures, async (deps, { owner }) => {
    const found = await readFigures(deps, owner);
    if (!found.ok) return found;
    const { entries, needChecking } = found.value;
    return ok({ body: { items: entries, needChecking } });
  }),

  implement(contract.settleFigures, async (deps, { owner, principal, body }) => {
    const settled = await settleFigures(deps, owner, principal, body);
    return settled.ok ? ok({ body: settled.value }) : settled;
  }),

  implement(contract.getOwnFigures, async (deps, { params }) => {
    const found = await readOwnFigures(deps, params.setting);
    if (!found.ok) return found;
    const { entries, needChecking } = found.value;
    return ok({ body: { items: entries, needChecking } });
  }),
];
