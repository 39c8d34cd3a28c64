/** `read`: its work is done, and somebody is to say whether what came of it is kept. */
export type JobState = 'queued' | 'running' | 'read' | 'done' | 'failed' | 'cancelled';

/** Of a job in one of these something may still come. */
export const OPEN_STATES: JobState[] = ['queued', 'running', 'read'];

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
