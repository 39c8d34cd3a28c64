import { Invalid, TooLarge } from '@/lib/errors/app-error';

/**
 * The request's body as JSON. Stops reading at `mostBytes` whatever the length header says.
 * Throws TooLarge or Invalid.
 */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Invalid('Send JSON, with content-type: application/json.');
  }
  const text = await readText(request, mostBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid('The body is not JSON.');
  }
}

async function readText(request: Request, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes)
      throw new TooLarge(`That is larger than the ${Math.round(mostBytes / 1024)} KiB that fit here.`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
