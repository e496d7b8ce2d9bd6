/** What every invented figure says of itself. */
export const SIMULATED_FILE = 'Simulated for the demo';
export const SIMULATED = { file: SIMULATED_FILE, simulated: true } as const;
export const SIMULATED_PERSON = 'demo simulation';
