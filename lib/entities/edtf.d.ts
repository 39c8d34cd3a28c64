// edtf brings no types of its own; what is used of it.
declare module 'edtf' {
  interface Edtf {
    type: string;
    /** Milliseconds since 1970 of the first and the last moment; infinite where it is open. */
    min: number;
    max: number;
  }
  export default function edtf(text: string): Edtf;
}
