/** What has been done, by the code that an address carries; an address can say nothing else. */
const DONE: Readonly<Record<string, string>> = {
  'list-run-stopped': 'The run is being stopped. Lists that are made stay.',
};

export function doneText(code: string | undefined): string | null {
  return code !== undefined && Object.hasOwn(DONE, code) ? (DONE[code] ?? null) : null;
}
