import { ImportRefused } from '@/lib/content/import/importer';

export interface Decoded {
  text: string;
  /** What to tell of the encoding; nothing for UTF-8. */
  notes: string[];
}

/** How far into a file its declaration of an encoding may stand, in bytes. */
const DECLARED_WITHIN = 1024;

/**
 * The text of a file: as its byte order mark says, as the file itself declares where it may (`declaration` finds the name in its
 * beginning), as UTF-8, and last as Windows-1252, which is what old files of western Europe are in. Throws ImportRefused for all else,
 * and for UTF-8 with broken letters: read as anything else, every letter outside ASCII would come out wrong.
 */
export function decodeText(bytes: Uint8Array, declaration?: RegExp): Decoded {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodedAs(marked, bytes) ?? refuse();
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared = declaration?.exec(start)?.[1];
  if (declared !== undefined && !/^utf-?(8|16)$/i.test(declared)) {
    const decoded = isEncoding(declared) ? decodedAs(declared, bytes) : null;
    if (decoded) return decoded;
  }
  const decoded = decodedAs('utf-8', bytes);
  if (decoded) return decoded;
  refuseBroken(bytes);
  return (looksLikeText(bytes) ? decodedAs('windows-1252', bytes) : null) ?? refuse();
}

/** As the mark at its beginning says; without one, letters that have every other byte nought are UTF-16 too. */
function markedEncoding(bytes: Uint8Array): string | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be';
  return null;
}

/** More letters are whole than broken: the file is UTF-8 that was cut off, or written over. */
function refuseBroken(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (broken === 0 || whole <= broken) return;
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  throw new ImportRefused(
    `The file is UTF-8 with broken letters, the first in line ${line}: it may have been cut off. Save it anew as UTF-8 and choose it again.`,
  );
}

function decodedAs(encoding: string, bytes: Uint8Array): Decoded | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = withoutEnd(decoder.encoding === 'windows-1252' ? decode1252(bytes) : decoder.decode(bytes));
    if (isBinary(text)) return null;
    const name = decoder.encoding;
    return { text, notes: name === 'utf-8' ? [] : [`The file was read as ${nameOf(name)}, not as UTF-8.`] };
  } catch {
    return null;
  }
}

/** Without the Ctrl-Z that old systems end a text with, and fill it up with to the end of its last block. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\x1a') end--;
  return text.slice(0, end);
}

/** A picture or a program that happens to decode has many control characters; in a text, recognition leaves one now and then. */
function isBinary(text: string): boolean {
  return text.includes('\0') || (text.match(/[\x01-\x08\x0e-\x1a]/g)?.length ?? 0) * 500 > text.length;
}

/** What Windows-1252 has where Latin-1 has control characters. Some versions of Node read the one as the other. */
const FROM_0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decode1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\x80-\x9f]/g, (letter) => FROM_0x80[letter.charCodeAt(0) - 0x80] ?? letter);
}

function nameOf(encoding: string): string {
  return encoding.replace(/^utf-16(le|be)$/, 'UTF-16').replace(/^windows/, 'Windows');
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
}

/** Windows-1252 gives every byte a meaning but for these five, so what has one of them is something else. */
function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.some(
    (byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d,
  );
}

function refuse(): never {
  throw new ImportRefused(
    'The file is not text in UTF-8, UTF-16 or Windows-1252. Save it as UTF-8 and choose it again.',
  );
}
