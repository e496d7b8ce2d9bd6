import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CONTRACT_BESIDE, WEB_FILES_BESIDE } from '../constructs/bundling-options.ts';
import { Dispatcher } from '../constructs/dispatcher.ts';
import { Firewall } from '../constructs/firewall.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { QueueWorker } from '../constructs/queue-worker.ts';
import { RegionalApi } from '../constructs/regional-api.ts';
import { Sealer } from '../constructs/sealer.ts';
import { StorePermissions } from '../constructs/store-permissions.ts';
import { TravelPermission } from '../constructs/travel-permission.ts';
import { createWorkers } from '../constructs/workers.ts';
import type { Notify } from '../notify.ts';
import type { PagesAddress } from '../pages-address.ts';
import type { Stage } from '../stages.ts';
import type { Travel } from '../travel.ts';
import type { DataStack } from './data-stack.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly codeVersion: string;
  readonly travel: Travel;
  readonly notify: Notify;
  readonly oidc: OidcProps;
  readonly pages: PagesProps;
}

export interface PagesProps {
  /** Without one no pages are deployed. */
  readonly address: PagesAddress | null;
  /** Shuts the pages: when they open again, in words. */
  readonly shutter: string | undefined;
}

/** The issuer of sign-ins and tokens; without one nobody is let in. */
export interface OidcProps {
  readonly issuer: string | undefined;
  readonly clientId: string | undefined;
}

function oidcSettings({ issuer, clientId }: OidcProps): Record<string, string> {
  return {
    ...(issuer ? { OIDC_ISSUER: issuer } : {}),
    ...(clientId ? { OIDC_CLIENT_ID: clientId } : {}),
  };
}

/** What use cases get and put, whether a call of the API asks for it or a page. */
const OBJECTS = {
  reads: [
    'capacity-uploads',
    'caseloads',
    'import-faults',
    'index',
    'list-runs',
    'lists',
    'plans',
    'postcodes',
    'register-diff',
    'rounds',
    'shares',
    'uploads',
  ],
  // Whoever signs an address for an upload must be permitted to put the object.
  writes: ['capacity-uploads', 'caseloads', 'lists', 'rounds', 'uploads'],
};

/** The API and the pages behind their firewall, the workers behind their queues, and the dispatcher that fills these. */
export class ServiceStack extends Stack {
  readonly api: RegionalApi;
  readonly apiFunction: NodeFunction;
  /** Null where no address was given for pages. */
  readonly webFunction: NodeFunction | null;
  readonly firewall: Firewall;
  readonly dispatcher: Dispatcher;
  readonly sealer: Sealer;
  readonly workers: readonly QueueWorker[];

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { stage, data, travel } = props;

    const environment = {
      RIGHTPLACE_STAGE: stage.name,
      TABLE_NAME: data.table.tableName,
      OBJECTS_BUCKET: data.objects.bucketName,
      CODE_VERSION: props.codeVersion,
    };
    this.apiFunction = new NodeFunction(this, 'Api', {
      entry: 'functions/api/lambda.ts',
      description: 'The JSON API',
      environment: { ...environment, ...travel.environment, ...oidcSettings(props.oidc) },
      // 640 MB after 400 requests of many kinds over the register of England, 230 MB after the first.
      memoryMb: 1024,
      // API Gateway gives up after 29 seconds; a list takes less than one.
      timeout: Duration.seconds(15),
      logRetention: stage.logRetention,
      beside: CONTRACT_BESIDE,
    });
    new StorePermissions(this, 'ApiPermissions', {
      role: this.apiFunction.role,
      data,
      ...OBJECTS,
    });
    new TravelPermission(this, 'ApiJourneys', { role: this.apiFunction.role, travel });
    const { address } = props.pages;
    this.webFunction = address && this.#pages(props, address.domainName, environment);
    this.api = new RegionalApi(this, 'Gateway', {
      api: this.apiFunction.function,
      pages: address && this.webFunction && { address, handler: this.webFunction.function },
      stage,
    });
    this.firewall = new Firewall(this, 'Firewall', { api: this.api.stage, stage });
    this.workers = createWorkers(this, {
      data,
      stage,
      environment,
      travel,
      notify: props.notify,
    });
    this.dispatcher = new Dispatcher(this, 'Dispatching', {
      data,
      stage,
      environment,
      queues: Object.fromEntries(
        this.workers.map(({ props: { name }, queue }) => [name, queue.queue]),
      ),
    });
    this.sealer = new Sealer(this, 'Auditing', { data, stage, environment });
  }

  #pages(
    { stage, data, travel, oidc, pages }: ServiceStackProps,
    domainName: string,
    environment: Readonly<Record<string, string>>,
  ): NodeFunction {
    const web = new NodeFunction(this, 'Web', {
      entry: 'functions/web/lambda.ts',
      description: 'The pages',
      environment: {
        ...environment,
        ...travel.environment,
        ...oidcSettings(oidc),
        PUBLIC_URL: `https://${domainName}`,
        ...(pages.shutter ? { RIGHTPLACE_SHUTTER: pages.shutter } : {}),
      },
      // The register of England's index and what lists need, as in the API, and templates: 40 MB.
      memoryMb: 1024,
      timeout: Duration.seconds(15),
      logRetention: stage.logRetention,
      beside: WEB_FILES_BESIDE,
    });
    new StorePermissions(this, 'WebPermissions', {
      role: web.role,
      data,
      ...OBJECTS,
      // What maps show behind the settings.
      reads: [...OBJECTS.reads, 'boundaries'],
    });
    new TravelPermission(this, 'WebJourneys', { role: web.role, travel });
    return web;
  }
}
