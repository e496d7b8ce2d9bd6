import * as z from 'zod';
import { $Owner, chainFaults } from '../../../lib/access/index.ts';
import { ok, problem, refused } from '../../../lib/kernel/index.ts';
import { sealAudit } from '../../use-cases/seal-audit.ts';
import { defineCommand } from '../command.ts';

const MOST_FAULTS = 20;

const $OwnerText = z
  .string()
  .regex(/^[a-z]+\/[^/]+$/, 'give kind and code, for example authority/383 or national/england')
  .transform((text) => {
    const [kind, code] = text.split('/');
    return { kind, code };
  })
  .pipe($Owner);

/** `audit verify`: whether anything in an owner's audit was changed, left out or put in afterwards. */
export const auditVerify = defineCommand({
  name: 'audit verify',
  summary: 'Check that nothing in an audit was changed, left out or put in afterwards',
  required: [['--owner <kind/code>', 'whose audit, for example authority/383 or national/england']],
  options: [['--head <number:hash>', 'a head noted earlier, which the chain must still contain']],
  examples: ['audit verify --owner authority/383'],
  input: z.object({
    owner: $OwnerText,
    head: z
      .string()
      .regex(/^\d+:[0-9a-f]{64}$/, 'give the number and the hash as an earlier check printed them')
      .nullable()
      .default(null),
  }),
  async handle(session, { owner, head: noted }) {
    const { deps } = await session.open();
    await sealAudit(deps);
    const chain = await deps.audit(owner).whole();
    const faults = [...chainFaults(chain)];
    const [number, hash] = noted?.split(':') ?? [];
    if (
      noted &&
      !chain.seals.some((seal) => String(seal.number) === number && seal.hash === hash)
    ) {
      faults.push(`The chain does not contain the head ${noted} any more.`);
    }
    const { head, seals, unsealed } = chain;
    if (faults.length > 0) {
      const shown = faults.slice(0, MOST_FAULTS).map((fault) => `\n  ${fault}`);
      const more = faults.length - MOST_FAULTS;
      const detail = `The audit of ${owner.kind} ${owner.code} is not whole:${shown.join('')}${more > 0 ? `\n  and ${more} more` : ''}`;
      return refused(problem('conflict', 'audit-not-whole', detail));
    }
    return ok({
      value: { owner, entries: seals.length, unsealed: unsealed.size, head },
      text: () =>
        `The audit of ${owner.kind} ${owner.code} is whole: ${seals.length} entries in order` +
        `${unsealed.size > 0 ? `, ${unsealed.size} wait for their seal` : ''}.\n` +
        `Its head is ${head.number}:${head.hash}\nNote it elsewhere: --head checks later that the chain still contains it.`,
    });
  },
});
