import * as z from 'zod';

/** What API Gateway tells of a call. */
const $OfGateway = z
  .object({ requestContext: z.object({ identity: z.object({ sourceIp: z.string().min(2) }) }) })
  .transform(({ requestContext }) => requestContext.identity.sourceIp);

/** What Node’s own server knows. */
const $OfSocket = z
  .object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
  .transform(({ incoming }) => incoming.socket.remoteAddress);

const $Address = z.union([$OfGateway, $OfSocket]);

/**
 * The network address that a call came from, as whoever took the connection saw it: headers say whatever their sender
 * likes. Of IPv6 the first half, since one household has all the rest.
 */
export function addressOf(surroundings: unknown): string | null {
  const found = $Address.safeParse(surroundings);
  if (!found.success) return null;
  const address = found.data.replace(/^::ffff:(?=\d+\.)/, '');
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
