import { BlockList, isIP, isIPv4 } from 'node:net';

/** What is not of the public internet, by IANA’s registries of special-purpose addresses. */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, with the metadata of cloud machines.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Inside 2000::/3, outside of which nothing is public. */
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  // Protocols of the IETF: Teredo, benchmarks, ORCHID. Some carry an IPv4 address inside.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries an IPv4 address inside.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const refused = new BlockList();
for (const [net, prefix] of SPECIAL_IPV4) refused.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of SPECIAL_IPV6) refused.addSubnet(net, prefix, 'ipv6');
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an IP address is one of the public internet. IPv4 inside IPv6 is not looked for: those nets stand outside
 * 2000::/3 or are refused whole.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !refused.check(address, 'ipv4');
  return unicast.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
