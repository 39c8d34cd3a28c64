import { renderJSONContentToReactElement } from '@tiptap/static-renderer/json/react';
import type { ReactNode } from 'react';
import { textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { paragraphNumbers } from '@/lib/content/outline';
import styles from './article.module.css';
import { BlockButton } from './block-button';

interface RenderProps {
  node: { attrs?: Attributes; text?: string };
  parent?: { type?: unknown; attrs?: Attributes };
  mark?: { attrs?: Attributes };
  children?: ReactNode;
}

type Attributes = Record<string, unknown>;

/**
 * The document's text, rendered on the server and complete without JavaScript. Every text block carries
 * `data-start`; nothing that is not canonical text stands inside one as text.
 */
export function Article({ content }: { content: DocumentContent }) {
  const blocks = textBlocks(content);
  const numbers = paragraphNumbers(blocks);
  const footnotes = footnoteIds(content);
  /** What a text block needs to know of its place. */
  const placeOf = ({ node, parent }: RenderProps): Place => {
    const ordinal = Number(node.attrs?.ordinal);
    const number = numbers.get(ordinal) ?? null;
    const kind = blocks[ordinal]?.kind;
    const isCell = kind === 'cell';
    const isAbstract = kind === 'paragraph' && number === null;
    if (parent?.type === 'footnote')
      return { ordinal, number, isCell, isAbstract, name: `Footnote ${String(parent.attrs?.label)}` };
    const name = isCell ? 'Table cell' : number !== null ? `Paragraph ${number}` : 'Heading';
    return { ordinal, number, isCell, isAbstract, name: isAbstract ? 'Abstract' : name };
  };
  const render = renderJSONContentToReactElement({
    nodeMapping: {
      doc: ({ children }) => <>{children}</>,
      text: ({ node }) => <>{node.text}</>,
      hardBreak: () => <br />,
      heading: (props: RenderProps) => (
        <TextBlock
          place={placeOf(props)}
          tag={HEADINGS[Number(props.node.attrs?.level)] ?? 'h2'}
          {...props}
        />
      ),
      paragraph: (props: RenderProps) => <TextBlock place={placeOf(props)} tag="p" {...props} />,
      codeBlock: (props: RenderProps) => <TextBlock place={placeOf(props)} tag="pre" {...props} />,
      bulletList: ({ children }: RenderProps) => <ul>{children}</ul>,
      orderedList: ({ node, children }: RenderProps) => <ol start={Number(node.attrs?.start)}>{children}</ol>,
      listItem: ({ children }: RenderProps) => <li>{children}</li>,
      blockquote: ({ children }: RenderProps) => <blockquote>{children}</blockquote>,
      table: ({ children }: RenderProps) => (
        // A wide one is scrolled by itself, with the keyboard too.
        <div className={styles.table} role="region" aria-label="Table" tabIndex={0}>
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      ),
      tableRow: ({ children }: RenderProps) => <tr>{children}</tr>,
      tableCell: ({ node, children }: RenderProps) => <td {...spansOf(node.attrs)}>{children}</td>,
      tableHeader: ({ node, children }: RenderProps) => <th {...spansOf(node.attrs)}>{children}</th>,
      pageBreak: ({ node }: RenderProps) => <PageBreak label={String(node.attrs?.label)} />,
      footnoteReference: ({ node }: RenderProps) => (
        <FootnoteReference attrs={node.attrs ?? {}} isThere={footnotes.has(node.attrs?.id)} />
      ),
      footnotes: ({ children }: RenderProps) => (
        <section className={styles.footnotes} aria-label="Footnotes">
          {children}
        </section>
      ),
      footnote: ({ node, children }: RenderProps) => (
        <div
          id={`footnote-${String(node.attrs?.id)}`}
          className={styles.footnote}
          data-label={node.attrs?.label}
        >
          {children}
        </div>
      ),
    },
    markMapping: {
      link: ({ mark, children }: RenderProps) => (
        <a href={String(mark?.attrs?.href)} rel="noopener noreferrer nofollow">
          {children}
        </a>
      ),
      bold: ({ children }: RenderProps) => <strong>{children}</strong>,
      italic: ({ children }: RenderProps) => <em>{children}</em>,
      superscript: ({ children }: RenderProps) => <sup>{children}</sup>,
      subscript: ({ children }: RenderProps) => <sub>{children}</sub>,
      strike: ({ children }: RenderProps) => <s>{children}</s>,
      code: ({ children }: RenderProps) => <code>{children}</code>,
    },
  });
  return <div className={styles.text}>{render({ content })}</div>;
}

/** By level. The page's own heading is the first. */
const HEADINGS = ['h2', 'h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

interface Place {
  ordinal: number;
  /** The number by which it is cited; null where it has none. */
  number: number | null;
  isCell: boolean;
  isAbstract: boolean;
  /** What the button beside it calls it. */
  name: string;
}

function TextBlock({
  place: { ordinal, number, isCell, isAbstract, name },
  tag: Tag,
  node,
  children,
}: RenderProps & { place: Place; tag: (typeof HEADINGS)[number] | 'p' | 'pre' }) {
  const kinds = [styles.block, isCell && styles.cell, isAbstract && styles.abstract];
  return (
    <div className={kinds.filter(Boolean).join(' ')}>
      <BlockButton ordinal={ordinal} name={name} number={number} />
      <Tag id={`block-${ordinal}`} data-start={node.attrs?.start} dir="auto">
        {children}
      </Tag>
    </div>
  );
}

/** Drawn by CSS from `data-label`, as a footnote's mark is: where a page of the source begins is not part of the text. */
function PageBreak({ label }: { label: string }) {
  return (
    <span className={styles.page} role="doc-pagebreak" aria-label={`Page ${label}`} data-label={label} />
  );
}

/** The mark is drawn by CSS from `data-label`: a footnote's number is not part of the text. */
function FootnoteReference({ attrs, isThere }: { attrs: Attributes; isThere: boolean }) {
  const label = String(attrs.label);
  // A source may have lost the footnote, and kept its mark.
  if (!isThere) {
    return <span className={styles.reference} role="img" aria-label={`Mark ${label}`} data-label={label} />;
  }
  return (
    <a
      href={`#footnote-${String(attrs.id)}`}
      className={styles.reference}
      data-label={label}
      aria-label={`Footnote ${label}`}
    />
  );
}

function footnoteIds(content: DocumentContent): Set<unknown> {
  const last = content.content?.at(-1);
  return new Set(last?.type === 'footnotes' ? last.content?.map(({ attrs }) => attrs?.id) : []);
}

function spansOf(attrs: Attributes = {}): { colSpan?: number; rowSpan?: number } {
  const [colSpan, rowSpan] = [Number(attrs.colspan ?? 1), Number(attrs.rowspan ?? 1)];
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) };
}
