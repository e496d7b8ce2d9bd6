import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import * as z from 'zod';

const $Batch = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});

/** As much of SQS as the dispatcher needs, over HTTP, for functions that run in a process of their own. */
export interface QueueServer {
  readonly endpoint: string;
  /** Bodies of messages by the last part of the queue's URL. */
  readonly messages: Map<string, string[]>;
  /** A queue that refuses everything. */
  refuses: string | null;
  close(): Promise<void>;
}

export async function startQueueServer(): Promise<QueueServer> {
  const messages = new Map<string, string[]>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { QueueUrl, Entries } = $Batch.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const queue = QueueUrl.split('/').at(-1) ?? '';
    const isRefused = queue === made.refuses;
    if (!isRefused) {
      const before = messages.get(queue) ?? [];
      messages.set(queue, [...before, ...Entries.map(({ MessageBody }) => MessageBody)]);
    }
    const failed = { Code: 'InternalError', SenderFault: false };
    const answer = {
      Failed: isRefused ? Entries.map(({ Id }) => ({ Id, ...failed })) : [],
      Successful: isRefused
        ? []
        : Entries.map(({ Id, MessageBody }) => ({
            Id,
            MessageId: Id,
            // The SDK compares it with what it sent.
            MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
          })),
    };
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const made: QueueServer = {
    endpoint: `http://127.0.0.1:${port}`,
    messages,
    refuses: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return made;
}
