const LOOK_MS = 1_000;

/**
 * Calls `stop` once, when this process is told to end: by a signal, or because the npm that ran it is gone. A
 * shell stands between the two, and it does not pass on what npm is sent.
 * @param {(reason: string) => void} stop
 */
export function onStop(stop) {
  let told = false;
  const tell = (reason) => {
    if (told) return;
    told = true;
    stop(reason);
  };
  // They stay in place to the end: one Ctrl-C may arrive twice, from the terminal and from npm.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => tell(name));
  // A closed terminal must not end the process before it has cleaned up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) tell('npm was ended');
    }, LOOK_MS).unref();
  }
}
