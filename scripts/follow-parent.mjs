// Preloaded into children of the scripts (see `following` in processes.mjs). Grandchildren inherit the
// preload but not the parent, so they are left alone.
const GRACE_MS = 10_000;

if (process.channel && process.env.GLOSSATOR_PARENT === String(process.ppid)) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening keeps the channel, and with it the process, alive beyond its work.
  process.channel.unref();
}
