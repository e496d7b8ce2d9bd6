import type { Plan, Verification } from '../../../lib/commissioning/index.ts';
import { howMany } from './wording.ts';

/** Each rule with what was found; faults below their rule. */
export function verificationText({ round }: Plan, { passed, checks }: Verification): string {
  const lines = checks.flatMap(({ rule, passed: kept, faults }) => [
    `${kept ? '  kept  ' : '  BROKEN'}  ${rule}`,
    ...faults.map((fault) => `            ${fault}`),
  ]);
  const broken = checks.filter((check) => !check.passed).length;
  const verdict = passed
    ? `The plan keeps all ${howMany(checks.length, 'rule')}.`
    : `The plan breaks ${broken} of ${howMany(checks.length, 'rule')} and must not be used.`;
  return [`Plan: ${round.name}`, '', ...lines, '', verdict].join('\n');
}
