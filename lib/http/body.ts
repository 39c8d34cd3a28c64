import { Invalid, TooLarge } from '@/lib/errors/app-error';
import { storableText } from './storable-text';

/** The request's body as JSON, of at most `mostBytes`. Throws TooLarge or Invalid. */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Invalid('Send JSON, with content-type: application/json.');
  }
  const text = await readText(request, mostBytes);
  try {
    return JSON.parse(text, storable);
  } catch {
    throw new Invalid('The body is not JSON.'); // or so deeply nested that no reader gets to its ground
  }
}

/** For JSON.parse: each value with its texts, and the names of its parts, as the database can hold them. */
function storable(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const names = Object.keys(value);
  if (names.every((name) => storableText(name) === name)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [storableText(name), part]));
}

/** The request's body as UTF-8. Throws as `readBytes`. */
export async function readText(request: Request, mostBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, mostBytes));
}

/**
 * The request's body. One that says to be longer than `mostBytes` is not read at all, and one that is longer than it says no
 * further. Throws TooLarge or Invalid.
 */
export async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > mostBytes) throw tooLarge(mostBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > mostBytes) throw tooLarge(mostBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    // A page that is left breaks off what it sends: no fault of ours, and nobody waits for the answer.
    throw error instanceof TooLarge ? error : new Invalid('The body did not come to its end.');
  }
  return Buffer.concat(chunks);
}

function tooLarge(mostBytes: number): TooLarge {
  return new TooLarge(`That is larger than the ${shown(mostBytes)} that fit here.`);
}

function shown(bytes: number): string {
  const kibibytes = Math.round(bytes / 1024);
  return kibibytes < 20 * 1024 ? `${kibibytes} KiB` : `${Math.round(kibibytes / 1024)} MB`;
}
