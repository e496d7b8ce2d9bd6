import { join } from 'node:path';
import { NO_NOTIFIER, type Notifier } from '../../lib/access/index.ts';
import {
  createFolderNotifier,
  createGovukNotifier,
  GOVUK_NOTIFY_URL,
  secretOf,
} from '../../lib/adapters/notify/index.ts';
import type { Env } from './env.ts';
import { lambdaCredentials } from './lambda-credentials.ts';

/** GOV.UK Notify where the environment has its key and templates; null where it has none of them. */
export function govukNotifierOf(env: Env): Notifier | null {
  const { NOTIFY_TEMPLATE_REMINDER: reminder, NOTIFY_TEMPLATE_ASK: ask } = env;
  const apiKey = apiKeyOf(env);
  if (apiKey === null) return null;
  if (reminder === undefined || ask === undefined) {
    throw new Error(
      'GOV.UK Notify has a key but no templates. Set NOTIFY_TEMPLATE_REMINDER and NOTIFY_TEMPLATE_ASK.',
    );
  }
  if (env.PUBLIC_URL === undefined) {
    throw new Error('Messages carry links to the pages. Set PUBLIC_URL.');
  }
  return createGovukNotifier({
    url: (env.NOTIFY_URL ?? GOVUK_NOTIFY_URL).replace(/\/+$/, ''),
    apiKey,
    templates: { reminder, ask },
    now: Date.now,
  });
}

/** On a laptop messages become files, unless the environment names GOV.UK Notify. */
export function localNotifierOf(env: Env, dataDir: string): Notifier {
  return govukNotifierOf(env) ?? createFolderNotifier(join(dataDir, 'messages'));
}

export function cloudNotifierOf(env: Env): Notifier {
  return govukNotifierOf(env) ?? NO_NOTIFIER;
}

function apiKeyOf(env: Env): (() => Promise<string>) | null {
  const { NOTIFY_API_KEY: key, NOTIFY_API_KEY_SECRET: secret, AWS_REGION: region } = env;
  if (key !== undefined) return async () => key;
  return secret === undefined ? null : secretOf({ region, credentials: lambdaCredentials }, secret);
}
