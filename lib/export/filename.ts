/**
 * The `Content-Disposition` of a file: a name that says which document and version it is of, and what of it it holds. The
 * plain name has only ASCII letters, digits and hyphens; titles in other scripts go into `filename*`
 * (RFC 6266), which every browser prefers.
 */
export function attachmentHeader(
  document: { title: string; version: { number: number } },
  what: 'annotations' | 'filtered-annotations' | 'text',
  extension: string,
): string {
  const ending = `-v${document.version.number}-${what}.${extension}`;
  const title = hyphenated(document.title) || 'document';
  const plain = hyphenated(title.normalize('NFKD').replace(/[^ -~]/g, '')) || 'document';
  const name = `attachment; filename="${plain}${ending}"`;
  return plain === title ? name : `${name}; filename*=UTF-8''${encodeURIComponent(title)}${ending}`;
}

/** The `Content-Disposition` of a file that goes by the name that somebody gave it, but for what could lead out of a folder. */
export function namedAttachment(name: string): string {
  const safe = name.replace(/[\\/\p{Cc}\p{Cs}]+/gu, '_').replace(/^\.+/, '') || 'file';
  const plain = safe.replace(/[^ -~]|["%]/g, '_');
  return plain === safe
    ? `attachment; filename="${plain}"`
    : `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe)}`;
}

const LONGEST = 60;

/** Letters and digits of any script, everything between them one hyphen; at most 60 code points. */
function hyphenated(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return Array.from(words)
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
}
