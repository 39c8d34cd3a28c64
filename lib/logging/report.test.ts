import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { report } from '@/lib/logging/report';
import { prepareDatabase } from '@/lib/testing/prepare-database';

prepareDatabase();

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const SECRET = 'a thought that nobody else may read';

describe('the log of an unexpected error', () => {
  it('is one line of JSON, with the request and where it happened', () => {
    report(new TypeError('Two\nlines.'), { requestId: '7', route: '/api/v1/groups' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...{ level: 'error', requestId: '7', route: '/api/v1/groups' },
      ...{ name: 'TypeError', message: 'Two\nlines.', stack: expect.stringContaining('report.test.ts') },
    });
  });

  it('has nothing of what people wrote, where the database was asked wrongly', async () => {
    const id = uuidv7();
    const faults = await Promise.allSettled([
      db().group.create({
        data: { id, name: SECRET, nothing: 7 } as unknown as { id: string; name: string },
      }),
      db().group.create({ data: { id, name: `${SECRET}\u0000` } }),
      db().$queryRaw`SELECT ${SECRET}::uuid`,
      db().group.update({ where: { id }, data: { name: SECRET } }),
    ]);
    for (const fault of faults) report(fault.status === 'rejected' ? fault.reason : null, { requestId: '7' });
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).not.toContain(SECRET);
      expect(JSON.parse(line)).toMatchObject({
        name: expect.any(String),
        stack: expect.stringContaining(' at '),
      });
    }
  });
});
