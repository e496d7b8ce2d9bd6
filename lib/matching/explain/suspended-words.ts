import { longDate } from '../../kernel/index.ts';
import type { PlacingSuspension } from '../../quality/index.ts';

/** To follow the word that begins a caution. */
export function suspendedForProfessionals(suspension: PlacingSuspension): string {
  const { by, adopted, from, until, reason, reply, provisionId } = suspension;
  const where = provisionId === null ? '' : ` in ${provisionId}`;
  const whose =
    adopted === null
      ? `this authority has suspended placing here${where}`
      : `${by.name} has suspended placing here${where}, and this authority adopted it on ${longDate(adopted.on)} (${quoted(adopted.words)})`;
  const replied =
    reply === null
      ? 'The provider has not replied.'
      : `The provider replied on ${longDate(reply.on)}: ${quoted(reply.words)}.`;
  return `${whose}, from ${longDate(from)} to ${longDate(until)}: ${quoted(reason)}. ${replied} It changes neither score nor rank, and is no ground for refusal in itself.`;
}

/** Says what is so, what the setting says to it, and that the family may ask for it all the same. */
export function suspendedForFamilies(suspension: PlacingSuspension, place: string): string {
  const { by, adopted, until, reason, reply } = suspension;
  const who =
    adopted === null
      ? `The council is not offering new places at this ${place} until ${longDate(until)}.`
      : `Another council, ${by.name}, is not offering new places at this ${place} until ${longDate(until)}, and your council has decided to do the same.`;
  const says =
    reply === null
      ? `The ${place} has not answered yet.`
      : `The ${place} answers: ${quoted(reply.words)}.`;
  return `${who} The reason given: ${quoted(reason)}. ${says} You can still ask for this ${place}.`;
}

/** In quotation marks, without the full stop that the sentence around it has. */
function quoted(words: string): string {
  return `“${words.replace(/[.]$/, '')}”`;
}
