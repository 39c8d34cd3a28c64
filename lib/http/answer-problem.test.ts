import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerProblem } from './answer-problem';

const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => log.mockClear());

const ask = (signal?: AbortSignal) =>
  new Request('http://127.0.0.1:3000/api/v1/groups', { ...(signal && { signal }) });

describe('an error that is not the caller’s', () => {
  it('is written to the log, with the request that it happened in', () => {
    expect(answerProblem(new Error('the pen broke'), ask(), 'one').status).toBe(500);
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls[0]?.[0])).toContain('"requestId":"one"');
  });

  it('is not one of ours where the caller has left meanwhile', () => {
    answerProblem(new Error('aborted'), ask(AbortSignal.abort()), 'two');
    expect(log).not.toHaveBeenCalled();
  });
});
