import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ImportRefused } from '@/lib/content/import/importer';
import { MarkupTree, type Markup } from '@/lib/content/import/markup';

/** The parser looks through all that is open for each element: what is nested as deep as it is long would take hours. */
const OPEN_MAX = 10_000;

/** Reads HTML as a browser would, whatever is wrong with it; runs nothing of it. Throws ImportRefused for what is nested beyond reason. */
export function parseHtml(source: string): Markup {
  const tree = new MarkupTree();
  type Step = { node: DefaultTreeAdapterTypes.ChildNode } | 'close';
  // Without recursion: HTML may be nested as deep as it is long.
  const steps: Step[] = parse(source, { scriptingEnabled: false, treeAdapter: bounded() })
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
      steps.push('close');
      // One by one: there may be more than a call can take.
      for (let i = childNodes.length - 1; i >= 0; i--) {
        const node = childNodes[i];
        if (node) steps.push({ node });
      }
    }
  }
  return tree.root;
}

function bounded(): typeof adapter {
  let open = 0;
  const onItemPush = () => {
    if (++open > OPEN_MAX)
      throw new ImportRefused(
        `The page has elements in each other, more than ${OPEN_MAX.toLocaleString('en')} deep. Save it anew as text.`,
      );
  };
  return { ...adapter, onItemPush, onItemPop: () => void open-- };
}
