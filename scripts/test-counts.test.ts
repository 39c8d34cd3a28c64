import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, namesOfFlaky, summarize } from './test-counts.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('what a step counts for', () => {
  it('takes a tool without a report as one check', () => {
    expect(countStep(0)).toEqual({ ...none, passed: 1 });
    expect(countStep(2)).toEqual({ ...none, failed: 1 });
  });

  it('counts a failure when the tool fails but its report names none', () => {
    expect(countStep(1, { ...none, passed: 5 })).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a failure when no test ran', () => {
    expect(countStep(0, none)).toEqual({ ...none, failed: 1 });
    expect(countStep(0, { ...none, skipped: 3 })).toEqual({ passed: 0, failed: 1, skipped: 3 });
  });

  it('leaves a report that names its failures as it is', () => {
    const counts = { passed: 4, failed: 2, skipped: 0 };
    expect(countStep(1, counts)).toEqual(counts);
  });
});

describe('reports', () => {
  it('counts a test file that cannot be loaded as a failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('counts an error outside the browser tests as a failure', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('counts a browser test that passed when it was tried again, and names it', () => {
    const stats = { expected: 1, unexpected: 0, flaky: 1, skipped: 0 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 2, failed: 0, skipped: 0 });
    const spec = (line: number, status: string) => ({
      ...{ file: 'desk.spec.ts', line, title: `of line ${line}` },
      tests: [{ status }],
    });
    const suites = [
      { specs: [spec(3, 'expected')], suites: [{ specs: [spec(7, 'flaky')] }] },
      { suites: [] },
    ];
    expect(namesOfFlaky({ suites })).toEqual(['desk.spec.ts:7 of line 7']);
  });
});

describe('the last line', () => {
  it('adds everything up and names skipped tests only when there are some', () => {
    expect(
      summarize([
        { ...none, passed: 2 },
        { ...none, passed: 1 },
      ]),
    ).toEqual({ line: '3 passed, 0 failed', ok: true });
    expect(summarize([{ passed: 2, failed: 1, skipped: 4 }])).toEqual({
      line: '2 passed, 1 failed, 4 skipped',
      ok: false,
    });
  });

  it('is not a success when nothing ran', () => {
    expect(summarize([])).toEqual({ line: '0 passed, 0 failed', ok: false });
  });
});
