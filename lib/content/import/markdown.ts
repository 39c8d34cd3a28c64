import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { decodeText } from '@/lib/content/import/decode';
import { contentOfHtml } from '@/lib/content/import/html';
import type { Importer } from '@/lib/content/import/importer';
import { parseHtml } from '@/lib/content/import/parse-html';

type HtmlExtension = ReturnType<typeof gfmHtml>;

/** HTML in Markdown is HTML here too: it is dropped, or read, as in a page. (The extension's own filter would turn scripts into text.) */
const htmlAsIs: HtmlExtension = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token));
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token));
    },
  },
};

/** Imports Markdown: CommonMark with tables, strikes, footnotes and bare addresses. What stands between lines of dashes at its head describes it. */
export const importMarkdown: Importer = (bytes) => {
  const { text, notes } = decodeText(bytes);
  const { front, rest } = cutFrontMatter(text.replace(/\r\n?/g, '\n'));
  const html = micromark(rest, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), htmlAsIs],
  });
  const parsed = contentOfHtml(parseHtml(html));
  return {
    ...parsed,
    title: front.get('title') ?? titleOf(parsed.content.content?.[0]),
    authors: (front.get('author') ?? front.get('authors') ?? '')
      .split(/ ?(?:,|;|\band\b) ?/)
      .filter((author) => author !== ''),
    language: front.get('lang') ?? front.get('language') ?? null,
    notes,
  };
};

/** A text without a description is called by its first heading, where it begins with one. */
function titleOf(
  first: { type: string; attrs?: object; content?: { text?: string }[] } | undefined,
): string | null {
  if (first?.type !== 'heading') return null;
  return first.content?.map(({ text = '' }) => text).join('') || null;
}

/** The simple lines `key: value` of front matter; what else may stand there describes no text. */
function cutFrontMatter(source: string): { front: Map<string, string>; rest: string } {
  const match = /^\ufeff?---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)\n/.exec(source);
  if (!match) return { front: new Map(), rest: source };
  const lines = (match[1] ?? '').split('\n').flatMap((line): [string, string][] => {
    const [, key, rest = ''] = /^([\w-]+):([^]*)$/.exec(line) ?? [];
    const value = rest.trim().replace(/\s+/g, ' ');
    return key === undefined || value === '' ? [] : [[key.toLowerCase(), unquoted(value)]];
  });
  return { front: new Map(lines), rest: source.slice(match[0].length) };
}

function unquoted(value: string): string {
  return value.replace(/^\[(.*)\]$/, '$1').replace(/^(["'])(.*)\1$/, '$2');
}
