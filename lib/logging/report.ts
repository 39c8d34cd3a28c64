import 'server-only';

/** Writes an unexpected error to the server's log, one JSON line, with the request it happened in. */
export function report(error: unknown, context: Record<string, string>): void {
  console.error(
    JSON.stringify({ at: new Date().toISOString(), level: 'error', ...context, ...causeOf(error) }),
  );
}

function causeOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack = '' } = error;
  if (!/^Prisma|^DriverAdapter/.test(name)) return { name, message, stack };
  // The database's messages repeat what people wrote, which is nobody's to read in a log.
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { name, ...('code' in error && { code: error.code }), stack: frames.join('\n') };
}
