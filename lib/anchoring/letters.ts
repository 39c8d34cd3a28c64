/** Reads a number of a list; what lies outside is -1, which is no code point and no offset. */
export function at(values: Int32Array, index: number): number {
  return values[index] ?? -1;
}

/** The code points of `text`, in order. A lone surrogate stands for itself. */
export function lettersOf(text: string): Int32Array {
  const letters = new Int32Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) ?? 0;
    letters[length++] = point;
    if (point > 0xffff) index++;
  }
  return letters.subarray(0, length);
}

/** The code point of LF, between the blocks of a canonical text. */
export const NEWLINE = 10;

/** Stands for a letter of a text of which only parts are known. It is no character, and stands in no text. */
export const UNKNOWN = 0xffff;
