// `npm start`. Old Nodes must be able to read this file, so the real work is imported after the check.
import { requireNode } from './node-version.mjs';

requireNode();
import('./start-application.mjs').then(function (application) {
  return application.startApplication();
});
