/** Enough that many small records do not become as many packets, and little to hold. */
const CHUNK = 16 * 1024;

/**
 * The pieces as a stream of UTF-8, which asks for the next ones only when the reader has room. An error
 * in between is reported and breaks the connection: by then the status is sent, and a clean end would
 * make half an export look whole. A reader who goes away ends the reading of the pieces.
 */
export function streamOf(
  pieces: AsyncIterable<string>,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        let text = '';
        while (text.length < CHUNK) {
          const next = await iterator.next();
          if (next.done) {
            if (text !== '') controller.enqueue(encoder.encode(text));
            controller.close();
            return;
          }
          text += next.value;
        }
        controller.enqueue(encoder.encode(text));
      } catch (error) {
        onError(error);
        controller.error(error);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
