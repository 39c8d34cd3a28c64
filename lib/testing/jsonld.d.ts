/** The part of the package that tests use; it brings no types of its own. */
declare module 'jsonld' {
  interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: unknown;
  }
  interface ExpandOptions {
    documentLoader: (url: string) => Promise<RemoteDocument>;
    /** Throw on anything that expansion would drop. */
    safe: boolean;
  }
  const jsonld: { expand(document: unknown, options: ExpandOptions): Promise<unknown[]> };
  export default jsonld;
}
