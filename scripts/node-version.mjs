// Runs on whatever Node is there, so it is written without newer syntax.

/**
 * Says what to do and ends the process when this Node is too old for Glossator.
 */
export function requireNode() {
  var parts = process.versions.node.split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    'Glossator needs Node 20.19 or later, and this is Node ' +
      process.versions.node +
      '. Install a newer Node from https://nodejs.org and start again.',
  );
  process.exit(1);
}
