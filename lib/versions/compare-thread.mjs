// The thread in which comparison.ts compares long texts: a page that somebody asks for meanwhile does not wait for it.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { compare } = await import('./comparing.ts');
parentPort?.on('message', (question) => parentPort?.postMessage(compare(question)));
