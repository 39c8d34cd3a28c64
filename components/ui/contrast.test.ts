import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HUES } from './hue';

// WCAG 2.2, 1.4.3 (text) and 1.4.11 (borders of controls). axe cannot see the highlights, nor both schemes at once.
const TEXT = 4.5;
const CONTROL = 3;

type Scheme = 'light' | 'dark';

const sheet = read('../../app/tokens.css');
const hues = HUES.map((hue) => `hue-${hue}`);
const layers = ['gloss-1', 'gloss-2', 'gloss-3'];
const tints = HUES.flatMap((hue) => [`tint-${hue}-1`, `tint-${hue}-2`]);
const glosses = [...layers, ...tints, 'gloss-focus', 'gloss-draft'];
/** What the reader draws on its text outside forced colours, as rules. */
const highlights = rulesOf(read('../reader/highlights.css').replace(/@media[^]*/, ''));

/** Foregrounds, grounds, and the least contrast of each with each. */
const PAIRS: [foregrounds: string[], grounds: string[], least: number][] = [
  [['ink'], ['paper', 'leaf', 'sunk', 'rubric-soft', 'lapis-soft', 'moss-soft'], TEXT],
  [['ink-2'], ['paper', 'leaf', 'sunk'], TEXT],
  [['ink-3'], ['paper', 'leaf'], TEXT],
  [['rubric'], ['paper', 'leaf', 'sunk', 'rubric-soft'], TEXT],
  [hues, ['paper', 'leaf'], TEXT],
  [['hue-moss'], ['moss-soft', 'sunk'], TEXT],
  [['hue-lapis'], ['lapis-soft'], TEXT],
  [['paper'], ['ink', 'ink-2', ...hues], TEXT],
  [['rule-strong'], ['leaf', 'paper'], CONTROL],
];

const cases = PAIRS.flatMap(([foregrounds, grounds, least]) =>
  foregrounds.flatMap((foreground) =>
    grounds.flatMap((ground) =>
      (['light', 'dark'] as const).map((scheme) => ({ foreground, ground, scheme, least })),
    ),
  ),
);

describe('the palette', () => {
  it.each(cases)(
    '$foreground on $ground has a contrast of at least $least in the $scheme scheme',
    ({ foreground, ground, scheme, least }) => {
      expect(contrast(colour(foreground, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(least);
    },
  );

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('has a class for each hue, which sets that hue', () => {
    const classes = read('hue.module.css');
    for (const hue of HUES)
      expect(classes).toMatch(new RegExp(`\\.${hue} \\{\\s*--hue: var\\(--hue-${hue}\\);`));
  });

  it('deepens the tint with each layer of highlights', () => {
    const ladders = [layers, ...HUES.map((hue) => [`tint-${hue}-1`, `tint-${hue}-2`])];
    for (const scheme of ['light', 'dark'] as const) {
      for (const ladder of ladders) {
        const steps = ladder.map((gloss) => contrast(colour(gloss, scheme), colour('paper', scheme)));
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
      }
    }
  });
});

describe('the highlights', () => {
  it.each(highlights.filter(({ body }) => body.includes('background-color')))(
    '$name sets a colour for its words that can be read on its tint, whatever colour they have without it',
    ({ name, body }) => {
      const [ground, ink] = ['background-color', 'color'].map(
        (property) => new RegExp(`(?:^|\\s)${property}: var\\(--([a-z0-9-]+)\\);`).exec(body)?.[1],
      );
      expect({ name, ground, ink }).toEqual({ name, ground: name, ink: expect.any(String) });
      for (const scheme of ['light', 'dark'] as const)
        expect(contrast(colour(ink ?? '', scheme), colour(ground ?? '', scheme))).toBeGreaterThanOrEqual(
          TEXT,
        );
    },
  );

  it('have a tint for each gloss and a line for each hue, settled or not', () => {
    const links = HUES.flatMap((hue) => [`link-${hue}-accepted`, `link-${hue}-proposed`]);
    expect(highlights.map(({ name }) => name).sort()).toEqual([...glosses, ...links].sort());
  });
});

/** The text of a file beside this one. */
function read(file: string): string {
  return fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
}

/** The rules of a sheet of highlights. */
function rulesOf(css: string): { name: string; body: string }[] {
  return [...css.matchAll(/::highlight\(([a-z0-9-]+)\) \{([^}]*)\}/g)].map(([, name = '', body = '']) => ({
    name,
    body,
  }));
}

/** The token's colour as #rrggbb. */
function colour(token: string, scheme: Scheme): string {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(sheet);
  const value = found?.[scheme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`app/tokens.css has no --${token} for both schemes.`);
  return value;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
