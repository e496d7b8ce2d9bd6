import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What differs between the stages. Encryption, recovery and permissions do not. */
export interface Stage {
  /** Also the value of RIGHTPLACE_STAGE. */
  readonly name: 'dev' | 'prod';
  /** Requests a second and at once that API Gateway lets through, all callers together. */
  readonly throttling: { readonly rate: number; readonly burst: number };
  readonly logRetention: RetentionDays;
  /** Rounds that are solved at once. Nothing is reserved where a new account has few to give. */
  readonly solversAtOnce: number | undefined;
  /** Calls from one address in five minutes, after which the firewall refuses further ones. */
  readonly callsOfOneAddress: number;
  /** The same of sign-in and families' links, where somebody might guess. */
  readonly signInsOfOneAddress: number;
  /** Whether CloudFormation refuses to delete the data stack. */
  readonly terminationProtection: boolean;
}

const DEV: Stage = {
  name: 'dev',
  throttling: { rate: 20, burst: 40 },
  logRetention: RetentionDays.ONE_MONTH,
  solversAtOnce: undefined,
  callsOfOneAddress: 2_000,
  signInsOfOneAddress: 200,
  terminationProtection: false,
};

const PROD: Stage = {
  name: 'prod',
  throttling: { rate: 200, burst: 400 },
  logRetention: RetentionDays.ONE_YEAR,
  solversAtOnce: 10,
  callsOfOneAddress: 10_000,
  signInsOfOneAddress: 500,
  terminationProtection: true,
};

/** The stage that the context names; dev when it names none. */
export function stageOf(name: unknown = 'dev'): Stage {
  const stage = [DEV, PROD].find((known) => known.name === name);
  if (stage) return stage;
  throw new Error(`There is no stage ${JSON.stringify(name)}. Give -c stage=dev or -c stage=prod.`);
}
