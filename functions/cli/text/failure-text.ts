/** What is said of a failure that nobody expected; a database that does not answer is the likeliest. */
export function failureText(
  error: unknown,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const message = error instanceof Error ? error.message : String(error);
  const unanswered = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
  if (!unanswered) return message;
  return env.DYNAMODB_ENDPOINT === undefined
    ? `The engine of the data folder does not answer (${message}). The process that started it has just ended or was killed. Try again; if it goes on and nothing else runs on the folder, delete engine.lock in it.`
    : `Nothing answers at DYNAMODB_ENDPOINT ${env.DYNAMODB_ENDPOINT} (${message}). Start that engine, or unset DYNAMODB_ENDPOINT to use the embedded one.`;
}
