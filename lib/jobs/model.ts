export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Whether something may still come of a job. */
export function isOpen(state: JobState): boolean {
  return state === 'queued' || state === 'running';
}

/** A job that this process took. Another may have taken it since, under a higher number: then it is lost, and what it still says is not heard. */
export interface TakenJob {
  id: string;
  kind: string;
  groupId: string | null;
  createdById: string | null;
  input: unknown;
  /** How often it was taken, this time included. */
  attempt: number;
}

/** A worker that was silent for longer has lost its job. It says something every second. */
export const LEASE_SECONDS = 20;

/** A job that took its worker down so often would do it again. */
export const ATTEMPTS_MAX = 2;
