import { defineRoute } from '@/lib/http/route';

/** That the server answers; the start script waits for it. */
export const GET = defineRoute({ door: 'open', run: () => Promise.resolve({ status: 'ok' }) });
