import 'server-only';

/** Writes an unexpected error to the server's log, one JSON line, with the request it happened in. */
export function report(error: unknown, context: Record<string, string>): void {
  const cause =
    error instanceof Error
      ? { name: error.name, message: error.message, stack: error.stack }
      : { message: String(error) };
  console.error(JSON.stringify({ at: new Date().toISOString(), level: 'error', ...context, ...cause }));
}
