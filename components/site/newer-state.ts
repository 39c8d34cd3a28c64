import { RequestFailed } from '@/lib/http/client';

/** The newer state that a `stale` answer brings along; null for every other error. */
export function newerState<View>(error: unknown): View | null {
  if (!(error instanceof RequestFailed) || error.problem?.code !== 'stale') return null;
  return (error.problem.current ?? null) as View | null;
}
