import { importFile, type Imported } from '@/lib/content/import/import-file';
import { Invalid } from '@/lib/errors/app-error';

// The process that one file is read in: started by run-import.ts, which kills it when it takes too long or nobody wants its result.

/** What it is sent, once. */
export interface ImportOrder {
  name: string;
  bytes: Uint8Array;
}

/** What it says. The last is a result or a refusal. */
export type ImportMessage =
  { progress: number } | { imported: Imported } | { refused: string } | { broke: string };

process.once('message', (order: ImportOrder) => void read(order));
// Whoever started it is gone.
process.once('disconnect', () => process.exit(1));

async function read({ name, bytes }: ImportOrder): Promise<void> {
  try {
    const imported = await importFile(new Uint8Array(bytes), name, {
      onProgress: (progress) => say({ progress }),
    });
    say({ imported });
  } catch (error) {
    if (error instanceof Invalid) say({ refused: error.message });
    else say({ broke: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function say(message: ImportMessage): void {
  process.send?.(message);
}
