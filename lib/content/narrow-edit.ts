import type { ContentNode } from '@/lib/content/content-node';

/** What is put in the place of a part of a block's text; `from` and `to` count its code points. */
export type Put = { from: number; to: number; nodes: ContentNode[]; afterAtoms: boolean };

/**
 * An edit as the least that has to be put, so that letters which stay are not touched: `law"at` to `law" at` puts one space. `old` is what
 * stands at `start`. In order: at most one replacement and one mark.
 */
export function narrowed(
  start: number,
  old: string,
  { text, mark }: { text: string; mark?: { label: string; at: number } },
  reference: (label: string) => ContentNode,
): Put[] {
  const before = Array.from(old);
  const after = Array.from(text);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const [from, to] = [start + head, start + before.length - tail];
  const middle = after.slice(head, after.length - tail);
  if (!mark) return middle.length > 0 || from < to ? [put(from, to, middle.join(''))] : [];

  const at = Math.min(Math.max(0, mark.at), after.length);
  const node = reference(mark.label);
  const alone = (place: number): Put => ({ from: place, to: place, nodes: [node], afterAtoms: true });
  const rest = middle.length > 0 || from < to ? [put(from, to, middle.join(''))] : [];
  if (at < head) return [alone(start + at), ...rest];
  if (at > after.length - tail) return [...rest, alone(start + before.length - (after.length - at))];
  const first = middle.slice(0, at - head).join('');
  const second = middle.slice(at - head).join('');
  return [{ ...put(from, to, first), nodes: [...textNodes(first), node, ...textNodes(second)] }];
}

function put(from: number, to: number, text: string): Put {
  return { from, to, nodes: textNodes(text), afterAtoms: /^\s/.test(text) };
}

function textNodes(text: string): ContentNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
