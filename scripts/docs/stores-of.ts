import { nameIn, type SystemFunction } from './system.ts';

/** What a function's role lets it do with table, bucket and queues; empty texts where nothing. */
export interface Stores {
  readonly reads: string;
  readonly writes: string;
  readonly gets: string;
  readonly puts: string;
  /** Ids of queues. */
  readonly sends: readonly string[];
}

export function storesOf({ permissions }: SystemFunction): Stores {
  const that = (action: string) =>
    permissions.filter(({ actions }) => actions.includes(action)).map((one) => one);
  const items = (action: string, prefix: string) =>
    that(action)
      .map(({ of, resources }) =>
        resources.some((resource) => resource.endsWith('/index/work'))
          ? 'what is still to be done'
          : prefix + (of.replace(/^ of /, '').replaceAll(' ', ', ') || 'every owner'),
      )
      .join('; ');
  const marks = items('dynamodb:UpdateItem', 'marks ');
  return {
    reads: items('dynamodb:Query', ''),
    writes: items('dynamodb:PutItem', '') || marks,
    gets: that('s3:GetObject')
      .flatMap(({ resources }) => resources.map(folderOf))
      .join(', '),
    puts: that('s3:PutObject')
      .flatMap(({ resources }) => resources.map(folderOf))
      .join(', '),
    sends: that('sqs:SendMessage')
      .flatMap(({ resources }) => resources.map(nameIn))
      .filter((queue) => queue.endsWith('Queue')),
  };
}

function folderOf(resource: string): string {
  return /\/([a-z-]+)\/\*$/.exec(resource)?.[1] ?? resource;
}
