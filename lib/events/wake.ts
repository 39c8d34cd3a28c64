import 'server-only';
import { report } from '@/lib/logging/report';
import { announce } from './notifications';

/** As many ids as one notification holds: the database takes 8,000 bytes. */
const MOST_GROUPS = 200;

const waiting = new Set<string>();
let sending = false;

/**
 * Tells every process that a group's journal has grown. Not awaited by who wrote: groups that are added while a
 * notification is under way go together with the next one. One that fails is no loss but of time, since readers also
 * look by themselves (lib/live/hub.ts).
 */
export function wake(groupId: string): void {
  waiting.add(groupId);
  if (!sending) void send();
}

async function send(): Promise<void> {
  sending = true;
  try {
    while (waiting.size > 0) {
      const groups = [...waiting].slice(0, MOST_GROUPS);
      for (const groupId of groups) waiting.delete(groupId);
      await announce('journal', groups.join(' '));
    }
  } catch (error) {
    report(error, { doing: 'waking the readers of the journal' });
  } finally {
    sending = false;
  }
}
