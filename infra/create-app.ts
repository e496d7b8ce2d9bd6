import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { notifyOf } from './notify.ts';
import { pagesAddressOf } from './pages-address.ts';
import { DataStack, type RestoredTable } from './stacks/data-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { type OidcProps, ServiceStack } from './stacks/service-stack.ts';
import { type Stage, stageOf } from './stages.ts';
import { travelOf } from './travel.ts';

/** England's data stays in London. */
const REGION = 'eu-west-2';

/**
 * The app of one stage, named by `-c stage=dev|prod`. No account is named, so it is synthesised
 * without credentials and deployed into whichever account the credentials of the day belong to.
 */
export function createApp(props?: AppProps): App {
  const app = new App(props);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stage = stageOf(app.node.tryGetContext('stage'));
  const prefix = `Rightplace-${stage.name}`;
  const env = { region: REGION };

  const data = new DataStack(app, `${prefix}-Data`, {
    env,
    description: 'Rightplace: the table, the objects and the key that encrypts both',
    terminationProtection: stage.terminationProtection,
    restored: restoredTable(app, stage),
  });
  const service = new ServiceStack(app, `${prefix}-Service`, {
    env,
    description: 'Rightplace: the functions and the API in front of them',
    stage,
    data,
    codeVersion: codeVersion(app),
    travel: travelOf(app.node.tryGetContext('travel')),
    notify: notifyIn(app),
    oidc: oidcOf(app),
    pages: {
      address: pagesAddressOf(textOf(app, 'domainName'), textOf(app, 'certificateArn')),
      shutter: textOf(app, 'shutter'),
    },
  });
  new ObservabilityStack(app, `${prefix}-Observability`, {
    env,
    description: 'Rightplace: what those who run it look at, and what wakes them',
    data,
    service,
    alarmEmail: textOf(app, 'alarmEmail'),
  });

  Tags.of(app).add('service', 'rightplace');
  Tags.of(app).add('stage', stage.name);
  return app;
}

/** The pages' function would not start with one of them alone. */
function oidcOf(app: App): OidcProps {
  const issuer = textOf(app, 'oidcIssuer');
  const clientId = textOf(app, 'oidcClientId');
  if (issuer !== undefined && clientId === undefined && textOf(app, 'domainName') !== undefined) {
    throw new Error('Pages that sign in by -c oidcIssuer need -c oidcClientId too.');
  }
  return { issuer, clientId };
}

/** GOV.UK Notify by its secret; without it nobody is written to. */
function notifyIn(app: App) {
  const domainName = textOf(app, 'domainName');
  return notifyOf({
    secretArn: textOf(app, 'notifySecretArn'),
    templateReminder: textOf(app, 'notifyTemplateReminder'),
    templateAsk: textOf(app, 'notifyTemplateAsk'),
    publicUrl: domainName && `https://${domainName}`,
  });
}

/** What is kept with every list that the code makes: `-c codeVersion=<commit>`, else the package's version. */
function codeVersion(app: App): string {
  const given = textOf(app, 'codeVersion');
  if (given !== undefined) return given;
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

/** After a restore: `-c prod:restoredTable=<name> -c prod:restoredStream=<ARN of its stream>`, at every deployment from then on. */
function restoredTable(app: App, { name }: Stage): RestoredTable | undefined {
  const tableName = textOf(app, `${name}:restoredTable`);
  const tableStreamArn = textOf(app, `${name}:restoredStream`);
  if (tableName === undefined && tableStreamArn === undefined) return undefined;
  if (tableName !== undefined && tableStreamArn?.includes(`:table/${tableName}/stream/`)) {
    return { tableName, tableStreamArn };
  }
  throw new Error(
    `Give both -c ${name}:restoredTable=<name> and -c ${name}:restoredStream=<ARN of that table’s stream>.`,
  );
}

function textOf(app: App, name: string): string | undefined {
  const given: unknown = app.node.tryGetContext(name);
  return typeof given === 'string' && given !== '' ? given : undefined;
}
