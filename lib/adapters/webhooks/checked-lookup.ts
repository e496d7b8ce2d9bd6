import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address.ts';

/** A name leads to an address to which nothing may be sent. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const resolveByDns: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * Finds the addresses of a host for the connection itself, so that what was checked is what is connected to: a name that
 * leads elsewhere at a second look gets no second look. One bad address among several refuses them all.
 */
export function checkedLookup(resolve: Resolve, allows: (address: string) => boolean) {
  const find: LookupFunction = (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => allows(address))) {
          callback(new AddressRefused(`${host} leads to no public address.`), '');
        } else if (options.all) {
          callback(null, [...addresses]);
        } else {
          callback(null, first.address, first.family);
        }
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error('No address.'), ''),
    );
  };
  return find;
}

const LOOPBACK = new Set(['127.0.0.1', '::1']);

/** `local` lets messages go to this machine, for trying them out there. */
export function addressesAllowed(local: boolean): (address: string) => boolean {
  return (address) => isPublicAddress(address) || (local && LOOPBACK.has(address));
}

/** The address that a URL names itself, without a name to be looked up; null where it has a name. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return isIP(bare) === 0 ? null : bare;
}
