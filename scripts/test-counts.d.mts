export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export function countVitest(report: unknown): Counts;
export function countPlaywright(report: unknown): Counts;
export function namesOfFlaky(report: unknown): string[];
export function countStep(code: number, counts?: Counts): Counts;
export function summarize(all: Counts[]): { line: string; ok: boolean };
