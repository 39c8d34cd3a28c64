// `node scripts/with-database.mjs COMMAND ARGS…` runs a command with DATABASE_URL set.
import { requireNode } from './node-version.mjs';

requireNode();
import('./run-with-database.mjs').then(function (module) {
  return module.runWithDatabase(process.argv.slice(2));
});
