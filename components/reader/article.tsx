import { renderJSONContentToReactElement } from '@tiptap/static-renderer/json/react';
import type { ReactNode } from 'react';
import { textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { paragraphNumbers } from '@/lib/content/outline';
import styles from './article.module.css';
import { BlockButton } from './block-button';

interface RenderProps {
  node: { attrs?: Record<string, unknown>; text?: string };
  parent?: { type?: unknown; attrs?: Record<string, unknown> };
  children?: ReactNode;
}

/**
 * The document's text, rendered on the server and complete without JavaScript. Every text block carries
 * `data-start`; nothing that is not canonical text stands inside one as text.
 */
export function Article({ content }: { content: DocumentContent }) {
  const numbers = paragraphNumbers(textBlocks(content));
  const render = renderJSONContentToReactElement({
    nodeMapping: {
      doc: ({ children }) => <>{children}</>,
      text: ({ node }) => <>{node.text}</>,
      hardBreak: () => <br />,
      heading: ({ node, children }: RenderProps) => <Heading attrs={node.attrs ?? {}}>{children}</Heading>,
      paragraph: ({ node, parent, children }: RenderProps) => {
        const attrs = node.attrs ?? {};
        const ofFootnote = parent?.type === 'footnote' ? `Footnote ${String(parent.attrs?.label)}` : null;
        return (
          <Paragraph
            attrs={attrs}
            number={numbers.get(Number(attrs.ordinal)) ?? null}
            ofFootnote={ofFootnote}
          >
            {children}
          </Paragraph>
        );
      },
      footnoteReference: ({ node }) => <FootnoteReference attrs={node.attrs ?? {}} />,
      footnotes: ({ children }) => (
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
      bold: ({ children }: { children?: ReactNode }) => <strong>{children}</strong>,
      italic: ({ children }: { children?: ReactNode }) => <em>{children}</em>,
    },
  });
  return <div className={styles.text}>{render({ content })}</div>;
}

function Heading({ attrs, children }: { attrs: Record<string, unknown>; children: ReactNode }) {
  const Level = (['h2', 'h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const)[Number(attrs.level)] ?? 'h2';
  return (
    <div className={styles.block}>
      <BlockButton ordinal={Number(attrs.ordinal)} name="Heading" number={null} />
      <Level id={`block-${String(attrs.ordinal)}`} data-start={attrs.start} dir="auto">
        {children}
      </Level>
    </div>
  );
}

function Paragraph({
  attrs,
  number,
  ofFootnote,
  children,
}: {
  attrs: Record<string, unknown>;
  number: number | null;
  /** The footnote that the paragraph stands in. */
  ofFootnote: string | null;
  children: ReactNode;
}) {
  const isAbstract = number === null && ofFootnote === null;
  return (
    <div className={isAbstract ? `${styles.block} ${styles.abstract}` : styles.block}>
      <BlockButton
        ordinal={Number(attrs.ordinal)}
        name={ofFootnote ?? (number === null ? 'Abstract' : `Paragraph ${number}`)}
        number={number}
      />
      <p id={`block-${String(attrs.ordinal)}`} data-start={attrs.start} dir="auto">
        {children}
      </p>
    </div>
  );
}

/** The mark is drawn by CSS from `data-label`: a footnote's number is not part of the text. */
function FootnoteReference({ attrs }: { attrs: Record<string, unknown> }) {
  return (
    <a
      href={`#footnote-${String(attrs.id)}`}
      className={styles.reference}
      data-label={attrs.label}
      aria-label={`Footnote ${String(attrs.label)}`}
    />
  );
}
