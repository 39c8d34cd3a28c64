/** The absolute IRIs by which an export names things: they are the addresses of the application itself. */
export interface Iris {
  application: string;
  document: string;
  /** The export itself, in one format, of what a filter asks for. */
  collection(format: string, filter: string): string;
  /**
   * A query and not a fragment: a server can answer it with that version, and in a Web Annotation a
   * fragment of the source would say which part of it is meant.
   */
  version(number: number): string;
  /** The text of a version as a file: what positions count in. */
  text(number: number): string;
  annotation(id: string): string;
  reply(id: string): string;
  link(id: string): string;
  repair(id: string): string;
  entity(id: string): string;
  person(id: string): string;
}

/** @param base The address of the application, absolute, with or without a slash at its end. */
export function irisOf(base: string, documentId: string): Iris {
  const root = base.replace(/\/+$/, '');
  const document = `${root}/documents/${documentId}`;
  return {
    application: `${root}/`,
    document,
    collection: (format, filter) => {
      const asked = filter === '' ? '' : `&${filter}`;
      return `${root}/api/v1/documents/${documentId}/export?format=${format}${asked}`;
    },
    version: (number) => `${document}?version=${number}`,
    text: (number) => `${root}/api/v1/documents/${documentId}/versions/${number}/text`,
    annotation: (id) => `${document}#note-${id}`,
    reply: (id) => `${document}#reply-${id}`,
    repair: (id) => `${document}/apparatus#repair-${id}`,
    link: (id) => `${document}#link-${id}`,
    entity: (id) => `${root}/entities/${id}`,
    person: (id) => `${root}/people/${id}`,
  };
}
