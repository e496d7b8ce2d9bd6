import type { Owner } from '../../../lib/access/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** An organisation in words: as the register names it, else by its code. */
export async function organisationName(
  deps: Pick<Deps, 'currentIndex'>,
  { kind, code }: Owner,
): Promise<string> {
  if (kind === 'national') return 'England';
  if (kind === 'consortium') return `Consortium ${code}`;
  const index = await deps.currentIndex();
  if (kind === 'provider') return index?.setting(code)?.name ?? `Setting ${code}`;
  if (kind === 'trust') return index?.trust(code)?.name ?? `Trust ${code}`;
  return index?.authorityName(code) ?? `Authority ${code}`;
}
