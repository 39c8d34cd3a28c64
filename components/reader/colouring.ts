import { hueOf, toHue, type Hue } from '@/components/ui/hue';
import { MOTIVATIONS, type Motivation } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';

/** By what the highlights are coloured: not at all, or by one thing of their notes. */
export const COLOURINGS = ['plain', 'person', 'motivation', 'tag', 'type'] as const;

export type Colouring = (typeof COLOURINGS)[number];

const MOTIVATION_HUES: Record<Motivation, Hue> = {
  commenting: 'ochre',
  questioning: 'lapis',
  describing: 'teal',
  assessing: 'rubric',
  identifying: 'plum',
  classifying: 'olive',
  linking: 'indigo',
  highlighting: 'moss',
};

/** The hue of a note's highlight; null for one that has nothing to be coloured by, which is drawn as without colours. */
export function hueFor(by: Colouring, note: NoteSummary): Hue | null {
  switch (by) {
    case 'plain':
      return null;
    case 'person':
      return hueOf(note.author.id);
    case 'motivation':
      return MOTIVATION_HUES[note.motivation];
    case 'tag':
      return note.tags[0] === undefined ? null : hueOf(note.tags[0]);
    case 'type':
      return note.links[0] ? toHue(note.links[0].entity.type.hue) : null;
  }
}

/** The hue of a value in the list beside the text, the same as its highlights have. */
export function hueOfValue(by: Colouring, value: string, typeHue: string): Hue | null {
  switch (by) {
    case 'person':
    case 'tag':
      return hueOf(value);
    case 'motivation':
      return MOTIVATION_HUES[MOTIVATIONS.find((name) => name === value) ?? 'commenting'];
    case 'type':
      return toHue(typeHue);
    case 'plain':
      return null;
  }
}
