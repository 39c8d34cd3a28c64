import { newerState } from '@/components/site/newer-state';
import { RequestFailed } from '@/lib/http/client';
import type { Answer } from './desk-state';

/** Sends rows one after another, each by itself, and says what became of each. */
export async function inTurn<Row extends { id: string }, View>(
  rows: readonly Row[],
  ask: (row: Row) => Promise<View>,
): Promise<Answer<View>> {
  const answer: Answer<View> = { decided: [], refused: [] };
  for (const row of rows) {
    try {
      answer.decided.push(await ask(row));
    } catch (error) {
      // Without an answer the others would fail as well: what was decided until here stands.
      if (!(error instanceof RequestFailed) || (error.problem === null && answer.decided.length === 0))
        throw error;
      answer.refused.push({ id: row.id, detail: error.message, current: newerState<View>(error) });
    }
  }
  return answer;
}
