import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HUES } from './hue';

// WCAG 2.2, 1.4.3 (text) and 1.4.11 (borders of controls). axe cannot see the highlights, nor both schemes at once.
const TEXT = 4.5;
const CONTROL = 3;

type Scheme = 'light' | 'dark';

const sheet = fs.readFileSync(path.join(import.meta.dirname, '../../app/tokens.css'), 'utf8');
const hues = HUES.map((hue) => `hue-${hue}`);
const glosses = ['gloss-1', 'gloss-2', 'gloss-3', 'gloss-focus', 'gloss-draft'];

/** Foregrounds, grounds, and the least contrast of each with each. */
const PAIRS: [foregrounds: string[], grounds: string[], least: number][] = [
  [['ink'], ['paper', 'leaf', 'sunk', 'rubric-soft', 'lapis-soft', 'moss-soft', ...glosses], TEXT],
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
    const classes = fs.readFileSync(path.join(import.meta.dirname, 'hue.module.css'), 'utf8');
    for (const hue of HUES)
      expect(classes).toMatch(new RegExp(`\\.${hue} \\{\\s*--hue: var\\(--hue-${hue}\\);`));
  });

  it('deepens the tint with each layer of highlights', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const steps = glosses
        .slice(0, 3)
        .map((gloss) => contrast(colour(gloss, scheme), colour('paper', scheme)));
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }
  });
});

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
