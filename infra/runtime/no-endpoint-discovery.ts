/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in the bundles of functions. DynamoDB's client takes it along,
 * switched off, with a cache of its own.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};

/** The client's configuration as it is. */
export function resolveEndpointDiscoveryConfig<T>(config: T): T {
  return config;
}
