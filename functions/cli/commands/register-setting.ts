import * as z from 'zod';
import { $SettingKey, ok, problem, refused } from '../../../lib/kernel/index.ts';
import { defineCommand } from '../command.ts';
import { settingText } from '../text/setting-text.ts';

/** `register setting <key>`: one setting of the current register. */
export const registerSetting = defineCommand({
  name: 'register setting',
  summary: 'One setting of the current register, with its provisions',
  arguments: [['<key>', 'URN (6 digits) or UKPRN (8 digits)']],
  examples: ['register setting 107948'],
  input: z.object({ key: $SettingKey }),
  async handle(session, { key }) {
    const { deps } = await session.open();
    const index = await deps.currentIndex();
    if (index === null) {
      const detail =
        'No register has been imported yet. Import one: npm run rightplace -- import register <file>';
      return refused(problem('not-found', 'no-register', detail));
    }
    const setting = index.setting(key);
    if (setting) return ok({ value: setting, text: () => settingText(setting) });
    const detail = `${key} is not in the current register. Give a URN of 6 or a UKPRN of 8 digits.`;
    return refused(problem('not-found', 'setting-not-found', detail));
  },
});
