/** GOV.UK Notify, where a stage has it: the secret with its key, and the ids of the templates. */
export interface NotifySettings {
  readonly secretArn: string | undefined;
  readonly templateReminder: string | undefined;
  readonly templateAsk: string | undefined;
  /** Under which the pages are reached, for the links in messages. */
  readonly publicUrl: string | undefined;
}

export interface Notify {
  /** Null where nobody is written to. */
  readonly secretArn: string | null;
  readonly environment: Readonly<Record<string, string>>;
}

/** Nothing, or everything that is needed: a message without its template or its links would reach nobody. */
export function notifyOf({
  secretArn,
  templateReminder,
  templateAsk,
  publicUrl,
}: NotifySettings): Notify {
  if (secretArn === undefined) return { secretArn: null, environment: {} };
  if (!templateReminder || !templateAsk || !publicUrl) {
    throw new Error(
      'With notifySecretArn give notifyTemplateReminder, notifyTemplateAsk and domainName too.',
    );
  }
  return {
    secretArn,
    environment: {
      NOTIFY_API_KEY_SECRET: secretArn,
      NOTIFY_TEMPLATE_REMINDER: templateReminder,
      NOTIFY_TEMPLATE_ASK: templateAsk,
      PUBLIC_URL: publicUrl,
    },
  };
}
