import { Webhook } from 'standardwebhooks';
import { TOLD_WORDS } from '../../functions/web/words/told-words.ts';
import { OUTCOME_WORDS } from '../../functions/web/words/webhook-words.ts';
import {
  $AttemptOutcome,
  MOST_ENDPOINTS,
  RETRY_AFTER_MINUTES,
  WEBHOOK_TOPICS,
} from '../../lib/webhooks/index.ts';
import { page, table } from './page.ts';
import { exampleMessages, SAMPLE_SECRET } from './webhook-examples.ts';

/** docs/webhooks.md: what receivers are sent, how they check it, and what they can rely on. */
export function webhooks(): string {
  return page('Webhooks', [
    'A webhook tells a system of a provider’s or a trust’s own, by POST and at once, what a setting is told on the page *Changes*: that an authority holds a place, shares a list that names the setting, suspends placing. A trust’s webhook hears of each of the settings that are the trust’s by the register of that moment. Messages follow [Standard Webhooks](https://www.standardwebhooks.com), so any of its libraries checks them.',
    `An organisation administrator adds webhooks on the page *Webhooks* or by the API (\`POST /v1/providers/{setting}/webhooks\`, \`POST /v1/trusts/{trust}/webhooks\`): an address and topics, ${MOST_ENDPOINTS} webhooks at most. The answer has the secret, which nobody is shown again. The address begins with https, is on port 443 or 8443, and leads to the public internet.`,
    '## A message',
    'Thin by intent: which setting, whose act, what kind, and where the record is in the API (`record`, an address on the server of the API, read with a token of the setting’s or the trust’s). Nothing of a child but the year group of a place, where that is a fact of the topic. The body is the same byte for byte whenever it is sent again.',
    table(
      ['header', 'what it holds'],
      [
        [
          '`webhook-id`',
          'Id of what was told. The same message has the same id, however often it is sent.',
        ],
        ['`webhook-timestamp`', 'When this attempt was made, in seconds since 1970.'],
        [
          '`webhook-signature`',
          '`v1,` and the base 64 of HMAC-SHA256 over `id.timestamp.body`, by the secret; two with a blank between them for a day after a new secret was made.',
        ],
      ],
    ),
    '## Check it',
    CHECK,
    'Refuse what does not pass, and what is older than five minutes (the libraries do). Answer 2xx within ten seconds, and do the work afterwards.',
    '## Try your receiver',
    `With this secret the library must take this message at this time. \`tests/unit/webhooks/sample.test.ts\` checks it by the library and by HMAC alone.`,
    sample(),
    '## What you can rely on',
    `- A message is tried ${RETRY_AFTER_MINUTES.length + 1} times: at once, then ${RETRY_AFTER_MINUTES.map(inWords).join(', ')} after the failure before. After that it has failed, and stands in the log.\n- Each is sent once for each attempt, whatever happens at the same time. Only where this service stops between sending and noting it is one sent again whose answer was lost; the log then says “interrupted”. So drop what has a \`webhook-id\` that you have had.\n- Messages can come in another order than that in which things happened. \`timestamp\` and the record say how things stand.\n- Redirects are not followed. 410 disables the webhook at once; five days in which nothing was taken disable it too, and its people are told.\n- While it is paused or disabled nothing is sent, and what was missed is not sent later by itself. Send it again from the log, or read \`GET /v1/providers/{setting}/told\`, which has everything.\n- The log keeps every attempt for 30 days: time, status, how long it took, and of an answer that was no 2xx its first 200 characters.`,
    table(
      ['in the log', 'what it means'],
      $AttemptOutcome.options.map((outcome) => [`\`${outcome}\``, OUTCOME_WORDS[outcome]]),
    ),
    '## Another secret',
    '*Make a new one* on the webhook’s page, or `POST …/rotate-secret`. For a day messages are signed with both, so that a receiver can change over in its own time; then with the new one alone. A secret that is feared lost: make a new one twice, and the lost one is out at once.',
    '## Topics',
    table(
      ['type', 'what happened'],
      [
        ...WEBHOOK_TOPICS.map((topic) => [`\`${topic}\``, TOLD_WORDS[topic].topic]),
        [
          '`webhook.test`',
          'Somebody tries the webhook. All members of `data` but `id` and `facts` are null.',
        ],
      ],
    ),
    'Topics that come later are sent only to webhooks that choose them. Members can be added to `facts`; none is taken away without notice.',
    ...exampleMessages().flatMap((message) => [
      `### ${message.type}`,
      `\`\`\`json\n${JSON.stringify(message, null, 2)}\n\`\`\``,
    ]),
  ]);
}

const CHECK = `\`\`\`js
import { Webhook } from 'standardwebhooks'; // npm; there are libraries for Python, Java, C#, PHP, Go, Ruby, Rust too

// \`body\` as it came, before anything has parsed it.
const message = new Webhook(process.env.RIGHTPLACE_SECRET).verify(body, headers);
\`\`\``;

function sample(): string {
  const [message] = exampleMessages();
  const body = JSON.stringify(message);
  const at = new Date('2026-11-23T10:00:00Z');
  const id = '01JBZ0000000000000000000AA';
  return [
    '```text',
    `secret: ${SAMPLE_SECRET}`,
    `webhook-id: ${id}`,
    `webhook-timestamp: ${at.getTime() / 1000}`,
    `webhook-signature: ${new Webhook(SAMPLE_SECRET).sign(id, at, body)}`,
    '',
    body,
    '```',
  ].join('\n');
}

function inWords(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
}
