import { describe, expect, it } from 'vitest';
import { statementNames } from './statement-names';

describe('the names of statements', () => {
  it('are one for one text, and different for different ones', () => {
    const nameOf = statementNames();
    const [first, second] = [nameOf({ sql: 'SELECT 1' }), nameOf({ sql: 'SELECT 2' })];
    expect(first).not.toBe(second);
    expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
    expect([first, second]).not.toContain('');
  });

  it('end at a number of them; what is named stays so', () => {
    const nameOf = statementNames(2);
    const names = ['SELECT 1', 'SELECT 2', 'SELECT 3', 'SELECT 1'].map((sql) => nameOf({ sql }));
    expect(names[2]).toBe('');
    expect(names[3]).toBe(names[0]);
  });
});
