/** Under which people reach the pages. */
export interface PagesAddress {
  readonly domainName: string;
  readonly certificateArn: string;
}

const REGION = 'eu-west-2';
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** What the context says: a domain and its certificate, or neither, and then there are no pages. */
export function pagesAddressOf(domainName?: string, certificateArn?: string): PagesAddress | null {
  if (domainName === undefined && certificateArn === undefined) return null;
  if (domainName === undefined || certificateArn === undefined) {
    throw new Error(
      'Pages need -c domainName=<name> and -c certificateArn=<ARN of its certificate>; without both there is the API alone.',
    );
  }
  if (!DOMAIN.test(domainName)) {
    throw new Error(
      `${JSON.stringify(domainName)} is no domain name. Give it without https:// and path, for example rightplace.example.gov.uk.`,
    );
  }
  if (!certificateArn.startsWith(`arn:aws:acm:${REGION}:`)) {
    throw new Error(`The certificate must stand in ${REGION}, as the API does.`);
  }
  return { domainName, certificateArn };
}
