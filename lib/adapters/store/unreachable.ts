/** What the network says. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
]);
/** What the SDK says after its own tries. */
const NAMES = new Set([
  'TimeoutError',
  'InternalServerError',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'AccessDeniedException',
  'ResourceNotFoundException',
]);

/** Whether the table could not be asked at all, so that trying again later may help and changing the question does not. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (NAMES.has(error.name)) return true;
  if ('code' in error && typeof error.code === 'string' && CODES.has(error.code)) return true;
  return error.cause !== undefined && isUnreachable(error.cause);
}
