// `npm test`. Old Nodes must be able to read this file, so the real work is imported after the check.
import { requireNode } from './node-version.mjs';

requireNode();
import('./test-suite.mjs').then(function (suite) {
  return suite.runSuite(process.argv.slice(2));
});
