import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notifier } from '../../access/index.ts';
import { fillIn, MESSAGE_WORDS } from './message-words.ts';

/** Messages as files, where nothing is sent: one a message, named by its reference. */
export function createFolderNotifier(folder: string): Notifier {
  const pathOf = (reference: string) => join(folder, `${reference}.txt`);
  return {
    async send({ reference, to, kind, facts }) {
      const { subject, body } = MESSAGE_WORDS[kind];
      const text = `To: ${to}\nSubject: ${fillIn(subject, facts)}\n\n${fillIn(body, facts)}\n`;
      mkdirSync(folder, { recursive: true });
      // Others on this machine need not read whom one writes to.
      if (!existsSync(pathOf(reference))) writeFileSync(pathOf(reference), text, { mode: 0o600 });
      return 'sent';
    },
    arrived: async (reference) => (existsSync(pathOf(reference)) ? 'arrived' : 'not-known'),
  };
}
