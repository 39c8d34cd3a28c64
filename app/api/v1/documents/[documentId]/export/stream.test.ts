import { describe, expect, it, vi } from 'vitest';
import { streamOf } from './stream';

async function* pieces(count: number, ending?: Error, onEnd?: () => void): AsyncGenerator<string> {
  try {
    for (let i = 0; i < count; i++) yield `${i} 😀 ${'x'.repeat(1000)}\n`;
    if (ending) throw ending;
  } finally {
    onEnd?.();
  }
}

describe('a stream of text', () => {
  it('sends every piece once and in order', async () => {
    const onError = vi.fn();
    const text = await new Response(streamOf(pieces(200), onError)).text();
    expect(text.split('\n').map((line) => line.split(' x')[0])).toEqual([
      ...Array.from({ length: 200 }, (_, i) => `${i} 😀`),
      '',
    ]);
    expect(onError).not.toHaveBeenCalled();
  });

  it('breaks off on an error, which is reported once, and never ends as if it were whole', async () => {
    const onError = vi.fn();
    const ending = new Error('The connection to the database was lost.');
    const reader = streamOf(pieces(200, ending), onError).getReader();
    const readAll = async () => {
      while (!(await reader.read()).done);
    };
    await expect(readAll()).rejects.toThrow(ending);
    expect(onError.mock.calls).toEqual([[ending]]);
  });

  it('sends the first piece without waiting for a second', async () => {
    async function* slow() {
      yield 'kind,id\r\n';
      await new Promise(() => undefined);
    }
    const { value } = await streamOf(slow(), vi.fn()).getReader().read();
    expect(new TextDecoder().decode(value)).toBe('kind,id\r\n');
  });

  it('reports nothing when the reader goes away while a piece is read', async () => {
    let read = () => {};
    async function* waiting() {
      yield 'first';
      await new Promise<void>((resolve) => (read = resolve));
      yield 'second';
    }
    const onError = vi.fn();
    const reader = streamOf(waiting(), onError).getReader();
    await reader.read();
    const cancelled = reader.cancel();
    read();
    await cancelled;
    await new Promise((resolve) => setImmediate(resolve));
    expect(onError).not.toHaveBeenCalled();
  });

  it('stops reading when the reader goes away', async () => {
    const onEnd = vi.fn();
    const reader = streamOf(pieces(10_000, undefined, onEnd), vi.fn()).getReader();
    await reader.read();
    await reader.cancel();
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
