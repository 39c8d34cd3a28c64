import { Node, type Schema } from '@tiptap/pm/model';
import type { ContentNode } from '@/lib/content/content-node';
import { ContentRefused } from '@/lib/content/content-refused';

export type ContentLimits = { depth: number; nodes: number };

/**
 * Checks JSON from outside against a schema and gives it back in the schema's own form: only known attributes, defaults filled in,
 * neighbouring texts with the same marks joined, plain objects only. Throws `ContentRefused`, whose message begins with `what`.
 */
export function checkContent(
  schema: Schema,
  json: unknown,
  what: string,
  limits: ContentLimits,
): ContentNode & { type: 'doc' } {
  refuseUnlikeContent(json, what, limits);
  try {
    const node = Node.fromJSON(schema, json);
    if (node.type !== schema.topNodeType) throw new RangeError(`its outermost node is “${node.type.name}”`);
    node.check();
    // ProseMirror's attributes have no prototype, which React refuses to send to the browser: copy them into plain objects.
    return JSON.parse(JSON.stringify(node));
  } catch (error) {
    throw new ContentRefused(`${what} has a form that is not allowed here: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/** Walks without recursion, so that deep nesting from outside cannot exhaust the stack before it is refused. */
export function refuseUnlikeContent(
  json: unknown,
  what: string,
  limits: ContentLimits,
): asserts json is ContentNode {
  const open = [{ node: json, depth: 0 }];
  let nodes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (!isContentNode(node)) throw new ContentRefused(`${what} is not in the form of structured text.`);
    if (++nodes > limits.nodes)
      throw new ContentRefused(`${what} has more than ${limits.nodes} parts. Please shorten it.`);
    if (depth > limits.depth && node.type !== 'text') {
      throw new ContentRefused(
        `${what} is nested more than ${limits.depth} levels deep. Please flatten its lists and quotations.`,
      );
    }
    for (const child of node.content ?? []) open.push({ node: child, depth: depth + 1 });
  }
}

function isContentNode(value: unknown): value is { type: string; content?: unknown[] } {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  if (value.type === 'text' ? typeof value.text !== 'string' : value.text !== undefined) return false;
  if (value.attrs !== undefined && !isRecord(value.attrs)) return false;
  return isAbsentOrArray(value.content) && isAbsentOrArray(value.marks);
}

function isAbsentOrArray(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'it could not be read';
}
