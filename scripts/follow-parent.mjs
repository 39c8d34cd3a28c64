// Preloaded into children of the scripts (see `following` in processes.mjs). Grandchildren inherit the
// preload, but not the mark, so they are left alone.
const GRACE_MS = 10_000;

if (process.env.GLOSSATOR_FOLLOW === '1') {
  delete process.env.GLOSSATOR_FOLLOW;
  const end = () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  };
  // The parent may be gone before this line is reached.
  if (process.connected) process.once('disconnect', end);
  else end();
  // Listening keeps the channel, and with it the process, alive beyond its work.
  process.channel?.unref();
}
