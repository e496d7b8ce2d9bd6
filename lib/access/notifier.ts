/** The messages that the service sends, by what they are for. */
export const MESSAGE_KINDS = ['reminder', 'ask'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A message to one person. */
export interface Message {
  /** Known to the sender alone; says nothing of who is written to. */
  readonly reference: string;
  readonly to: string;
  readonly kind: MessageKind;
  /** What the words are filled in with. */
  readonly facts: Readonly<Record<string, string>>;
}

/** `refused`: it will never be sent, as to an address that cannot be; `later`: it may be, if tried again. */
export type Delivery = 'sent' | 'refused' | 'later';

/** Sends messages. The address goes to it and nowhere else, above all into no log. */
export interface Notifier {
  /** Sends a message once: where one of the same reference was sent before, it is not sent again. */
  send(message: Message): Promise<Delivery>;
  /** Whether a message that was sent arrived; `not-known` while its delivery is still tried. */
  arrived(reference: string): Promise<'arrived' | 'failed' | 'not-known'>;
}

/** Where nothing can be sent. Who would have been written to counts as not reached. */
export const NO_NOTIFIER: Notifier = {
  send: async () => 'refused',
  arrived: async () => 'not-known',
};
