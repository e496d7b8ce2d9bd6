import type { MessageKind } from '../../access/index.ts';

/** Subject and words of a message, with `((fact))` where a fact is filled in, as GOV.UK Notify's templates have it. */
interface Words {
  readonly subject: string;
  readonly body: string;
}

/** What is sent. The templates at GOV.UK Notify say the same; docs/runbooks/reminders.md tells how they get there. */
export const MESSAGE_WORDS: Readonly<Record<MessageKind, Words>> = {
  reminder: {
    subject: '((setting)): are your free places still right?',
    body: `The figures of ((provision)) at ((setting)) are of ((as_of)). ((standing))

Authorities make lists for children from them. The older they are the less they count, and the lower you stand on a list.

# If nothing has changed

Open this link and press the button. You need not sign in. It works once.

((link))

# If something has changed

Sign in and publish new figures. It takes two minutes.

((sign_in))

You get this message because you publish figures for ((setting)) at Rightplace.`,
  },
  ask: {
    subject: '((authority)) asks for the free places of ((setting))',
    body: `((authority)) asks you to publish the free places of ((provision)) at ((setting)). ((standing))

You publish them once, for every authority. It takes two minutes.

((sign_in))

You get this message because you publish figures for ((setting)) at Rightplace.`,
  },
};

/** The words with their facts; throws where a fact is missing, since a hole in a message would be sent to people. */
export function fillIn(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\(\((\w+)\)\)/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`The message has no “${name}”.`);
    return fact;
  });
}
