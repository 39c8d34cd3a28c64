/** Runs once in each process of the server, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { closeLive } = await import('./lib/live/hub');
  // Next waits for open requests before it stops, and a stream never ends by itself.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void closeLive());
}
