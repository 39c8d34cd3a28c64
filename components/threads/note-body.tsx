import { renderJSONContentToReactElement } from '@tiptap/static-renderer/json/react';
import { Fragment, type ReactNode } from 'react';
import styles from '@/components/editor/prose.module.css';
import type { NoteBody as Body } from '@/lib/content/note-body';

interface Part {
  children?: ReactNode;
  node: { text?: string };
  mark: { attrs?: { href?: string } };
}

const render = renderJSONContentToReactElement({
  nodeMapping: {
    doc: ({ children }) => <Fragment>{children}</Fragment>,
    text: ({ node }) => <Fragment>{node.text}</Fragment>,
    hardBreak: () => <br />,
    paragraph: ({ children }) => <p>{children}</p>,
    bulletList: ({ children }) => <ul>{children}</ul>,
    orderedList: ({ children }) => <ol>{children}</ol>,
    listItem: ({ children }) => <li>{children}</li>,
    blockquote: ({ children }) => <blockquote>{children}</blockquote>,
    codeBlock: ({ children }) => <pre>{children}</pre>,
  },
  markMapping: {
    bold: ({ children }: Part) => <strong>{children}</strong>,
    italic: ({ children }: Part) => <em>{children}</em>,
    code: ({ children }: Part) => <code>{children}</code>,
    // The server refuses addresses other than http, https and mailto.
    link: ({ mark, children }: Part) => (
      <a href={mark.attrs?.href} rel="noopener noreferrer nofollow ugc">
        {children}
      </a>
    ),
  },
});

/** The body of a note or a reply. */
export function NoteBody({ body }: { body: Body }) {
  return (
    <div className={styles.prose} dir="auto">
      {render({ content: body })}
    </div>
  );
}
