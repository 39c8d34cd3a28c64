/** The palette's hues, as app/tokens.css names them. */
export const HUES = [
  'lapis',
  'moss',
  'plum',
  'ochre',
  'rubric',
  'teal',
  'slate',
  'rose',
  'olive',
  'indigo',
  'umber',
] as const;

export type Hue = (typeof HUES)[number];

/** A hue of the palette, slate for a name that it does not have. */
export function toHue(name: string): Hue {
  return HUES.find((hue) => hue === name) ?? 'slate';
}

/** With it, no two people of the sample have one hue. */
const FACTOR = 137;

/** The same hue for the same person, everywhere. */
export function hueOf(id: string): Hue {
  let sum = 0;
  for (const character of id) sum = (sum * FACTOR + (character.codePointAt(0) ?? 0)) >>> 0;
  return HUES[sum % HUES.length] ?? 'slate';
}
