// The package brings no types.
declare module 'edtf' {
  /** Reads an EDTF date (ISO 8601-2, levels 0 to 2). Throws for any other text. */
  export default function edtf(text: string): unknown;
}
