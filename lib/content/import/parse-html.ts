import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { MarkupTree, type Markup } from '@/lib/content/import/markup';

/** Reads HTML as a browser would, whatever is wrong with it; runs nothing of it. */
export function parseHtml(source: string): Markup {
  const tree = new MarkupTree();
  type Step = { node: DefaultTreeAdapterTypes.ChildNode } | 'close';
  // Without recursion: HTML may be nested as deep as it is long.
  const steps: Step[] = parse(source, { scriptingEnabled: false })
    .childNodes.map((node) => ({ node }))
    .reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step === 'close') {
      tree.closed();
    } else if (adapter.isTextNode(step.node)) {
      tree.text(step.node.value);
    } else if (adapter.isElementNode(step.node)) {
      const { tagName, attrs, childNodes } = step.node;
      tree.opened(tagName, Object.fromEntries(attrs.map(({ name, value }) => [name, value])));
      steps.push('close', ...childNodes.map((node) => ({ node })).reverse());
    }
  }
  return tree.root;
}
