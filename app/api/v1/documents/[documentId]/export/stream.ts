/** Enough that many small records do not become as many packets, and little to hold. */
const CHUNK = 16 * 1024;

/**
 * The pieces as a stream of UTF-8, which asks for the next ones only when the reader has room. The first one is
 * sent at once, so that whoever waits sees that it comes; the others are gathered. An error
 * in between is reported and breaks the connection: by then the status is sent, and a clean end would
 * make half an export look whole. A reader who goes away ends the reading of the pieces.
 */
export function streamOf(
  pieces: AsyncIterable<string>,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let enough = 1;
  let gone = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        let text = '';
        while (text.length < enough) {
          const next = await iterator.next();
          if (gone) return;
          if (next.done) {
            if (text !== '') controller.enqueue(encoder.encode(text));
            controller.close();
            return;
          }
          text += next.value;
        }
        controller.enqueue(encoder.encode(text));
        enough = CHUNK;
      } catch (error) {
        if (gone) return;
        onError(error);
        controller.error(error);
      }
    },
    async cancel() {
      gone = true;
      await iterator.return?.();
    },
  });
}
