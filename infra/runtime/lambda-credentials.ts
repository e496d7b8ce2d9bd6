/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles of functions. A laptop's SDK looks
 * for credentials in files, single sign-on, instance metadata and more; a function has the ones that
 * Lambda puts into its environment, and nothing else may be tried.
 */
export function defaultProvider() {
  return async () => ({
    accessKeyId: required('AWS_ACCESS_KEY_ID'),
    secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
    sessionToken: process.env.AWS_SESSION_TOKEN,
  });
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is missing: a function gets its credentials from Lambda's environment.`);
}
