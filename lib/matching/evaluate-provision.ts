import type { Journey } from '../geography/index.ts';
import { sectorOf } from '../register/index.ts';
import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import { CAUTION_CATALOGUE } from './cautions/catalogue.ts';
import type { Evaluation } from './evaluation.ts';
import { findOut } from './found.ts';
import { GATE_CATALOGUE } from './gates/catalogue.ts';
import { loadOf } from './load-of.ts';
import { saidByProvider } from './said-by-provider.ts';
import { scoreCandidate } from './score-candidate.ts';

/**
 * Gates, cautions, measures and score of one provision for one request. Looks at nothing else, so no
 * other setting can change it. `journey` is null when the setting's position is unknown.
 */
export function evaluateProvision(
  brief: Brief,
  candidate: Candidate,
  journey: Journey | null,
): Evaluation {
  const { request, policy } = brief;
  const { setting, provision } = candidate;
  const found = findOut(brief, candidate, journey);
  const gates = GATE_CATALOGUE.map((gate) => gate.test(request, candidate, policy));
  const cautions = CAUTION_CATALOGUE.map((caution) =>
    caution({ brief, candidate, found, gates }),
  ).filter((caution) => caution !== null);
  const said = saidByProvider(candidate);
  return {
    settingKey: setting.key,
    settingName: setting.name,
    town: setting.town,
    provisionId: provision.id,
    kind: provision.kind,
    sector: sectorOf(setting.category),
    legalRoute: setting.legalRoute,
    apart: setting.apart,
    suitable: setting.apart === null && gates.every(({ outcome }) => outcome !== 'fail'),
    gates,
    cautions,
    ...scoreCandidate(brief, candidate, found),
    miles: journey?.miles ?? null,
    minutes: journey?.minutes ?? null,
    place: found.place,
    cost: found.cost,
    load: loadOf(candidate, policy),
    ...(said ? { said } : {}),
  };
}
