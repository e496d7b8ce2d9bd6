import { storesOf } from './stores-of.ts';
import { nameIn, type System, type SystemFunction, systemOf } from './system.ts';
import { ofType, type Resource, type Templates } from './templates.ts';

/** How what is deployed hangs together, as a Mermaid flowchart. */
export function systemDiagram(templates: Templates): string {
  const system = systemOf(templates);
  return [
    'flowchart LR',
    '  people(["People and other systems"])',
    ...inStack('Service', 'Service stack', serviceNodes(templates, system)),
    ...inStack('Data', 'Data stack: kept when it is deleted', dataNodes(templates)),
    ...inStack('Observability', 'Observability stack', [
      `alarms{{"${system.alarms.length} alarms, each with a runbook"}}`,
      'topic["SNS topic of alarms, under its own key"]',
      'dashboard["Dashboard"]',
    ]),
    ...entranceEdges(templates),
    ...listeningEdges(system),
    ...system.functions.flatMap(storeEdges),
    ...dataEdges(templates),
    '  Service -. metrics and logs .-> alarms',
    '  alarms --> topic',
    '  Service -. metrics .-> dashboard',
  ].join('\n');
}

function inStack(id: string, title: string, nodes: readonly string[]): string[] {
  return [`  subgraph ${id}["${title}"]`, ...nodes.map((node) => `    ${node}`), '  end'];
}

function serviceNodes({ service }: Templates, system: System): string[] {
  return [
    ...ofType(service, 'AWS::WAFv2::WebACL').map(({ id }) => `${id}[/"Web application firewall"/]`),
    ...ofType(service, 'AWS::ApiGateway::RestApi').map(({ id }) => `${id}["Regional REST API"]`),
    ...system.functions.map(
      ({ id, does, memoryMb, seconds }) =>
        `${id}["<b>${shortName(id)}</b><br/>${does}<br/>${memoryMb} MB, at most ${seconds} s"]`,
    ),
    ...system.queues.map(({ id, visibility }) =>
      visibility === null
        ? `${id}[("${shortName(id)}:<br/>put aside, kept 14 days")]`
        : `${id}[["${shortName(id)} queue<br/>visible again after ${visibility} s"]]`,
    ),
    ...system.clocks.map(({ id, every }) => `${id}((("${every}")))`),
  ];
}

/** `ListsWorkerFunction`, `ListsEventsQueue` and `ListsEventsSetAside` are all of “Lists”. */
export function shortName(id: string): string {
  const short = id.replace(/(Worker)?Function$|Events(Queue|SetAside)$|SetAside$/, '');
  return short.replace(/^(Dispatching|Auditing)(?=[A-Z])/, '');
}

function dataNodes({ data }: Templates): string[] {
  return data.flatMap(({ Type, id }) => {
    if (Type === 'AWS::DynamoDB::GlobalTable') {
      return [
        `${id}[("<b>Table</b>, with its stream<br/>and the index of what is still to be done")]`,
      ];
    }
    if (Type === 'AWS::S3::Bucket') return [`${id}[("<b>Bucket</b>: ${id}")]`];
    return Type === 'AWS::KMS::Key' ? [`${id}{{"KMS key, turned over every year"}}`] : [];
  });
}

/** From people through the firewall to the functions that answer. */
function entranceEdges({ service }: Templates): string[] {
  const [association] = ofType(service, 'AWS::WAFv2::WebACLAssociation');
  const firewall = nameIn(association?.Properties.WebACLArn);
  const api = nameIn(association?.Properties.ResourceArn);
  const root = handlerOf(ofType(service, 'AWS::ApiGateway::Method')[0]);
  const handlers = ofType(service, 'AWS::ApiGateway::Method').map(handlerOf);
  const others = new Set(handlers.filter((handler) => handler !== root));
  return [
    `  people -->|HTTPS| ${firewall} --> ${api}`,
    `  ${api} -->|${others.size > 0 ? 'everything else' : 'every call'}| ${root}`,
    ...[...others].map((handler) => `  ${api} -->|the API’s paths| ${handler}`),
  ];
}

function handlerOf(method: Resource | undefined): string {
  const integration: object = Object(method?.Properties.Integration);
  return nameIn(Reflect.get(integration, 'Uri'));
}

function listeningEdges({ listening, queues, clocks }: System): string[] {
  return [
    ...listening.map(({ source, listener, batch }) =>
      source === 'TableStreamArn'
        ? `  Table -->|"stream: new events, up to ${batch}"| ${listener}`
        : `  ${source} -->|"up to ${batch} at once"| ${listener}`,
    ),
    ...listening.flatMap(({ listener, onFailure }) =>
      onFailure ? [`  ${listener} -.->|"what cannot be sent"| ${onFailure}`] : [],
    ),
    ...queues.flatMap(({ id, attempts, setAside }) =>
      setAside ? [`  ${id} -.->|"after ${attempts} tries"| ${setAside}`] : [],
    ),
    ...clocks.map(({ id, does, calls }) => `  ${id} -->|"${does}"| ${calls}`),
  ];
}

/** What a function's role lets it do: arrows go where data goes. The table below the drawing says which data. */
function storeEdges(one: SystemFunction): string[] {
  const { reads, writes, gets, puts, sends } = storesOf(one);
  return [
    ...(reads ? [`  Table -.-> ${one.id}`] : []),
    ...(writes ? [`  ${one.id} --> Table`] : []),
    ...(gets ? [`  Objects -.-> ${one.id}`] : []),
    ...(puts ? [`  ${one.id} --> Objects`] : []),
    ...sends.map((queue) => `  ${one.id} --> ${queue}`),
  ];
}

function dataEdges({ data }: Templates): string[] {
  const logged = ofType(data, 'AWS::S3::Bucket').filter(
    ({ Properties }) => 'LoggingConfiguration' in Properties,
  );
  return [
    ...logged.map(({ id, Properties }) => {
      const logging: object = Object(Properties.LoggingConfiguration);
      return `  ${id} -.->|"who read and wrote what"| ${nameIn(Reflect.get(logging, 'DestinationBucketName'))}`;
    }),
    '  Key -. encrypts .- Table',
    '  Key -. encrypts .- Objects',
  ];
}
