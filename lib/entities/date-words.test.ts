import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords } from './date-words';
import { isEdtf } from './edtf-date';

const FORMS = [
  // Level 0
  ['1998', '1998'],
  ['1998-12', 'December 1998'],
  ['2022-01-14', '14 January 2022'],
  ['2015/2016', '2015–2016'],
  ['2022-01-14/2022-02-15', '14 January 2022 – 15 February 2022'],
  ['2004/2005-06', '2004 – June 2005'],
  ['0079', 'AD 79'],
  ['0000', '1 BC'],
  ['-0043', '44 BC'],
  // Level 1
  ['1998~', 'c. 1998'],
  ['1998?', 'perhaps 1998'],
  ['2022-02-15?', 'perhaps 15 February 2022'],
  ['1998%', 'perhaps c. 1998'],
  ['2022-01~', 'c. January 2022'],
  ['2022-21', 'spring 2022'],
  ['2022-24', 'winter 2022'],
  ['201X', 'the 2010s'],
  ['20XX', '2000–2099'],
  ['XXXX', 'an unknown year'],
  ['2004-XX', 'a month of 2004'],
  ['1985-04-XX', 'a day of April 1985'],
  ['1985-XX-XX', 'a day of 1985'],
  ['2022-02-24/..', 'since 24 February 2022'],
  ['../2016', 'until 2016'],
  ['/2016', 'until 2016, beginning unknown'],
  ['2016/', 'from 2016, end unknown'],
  ['2022-01~/2022-02?', 'c. January 2022 – perhaps February 2022'],
  ['Y170000002', '170,000,002'],
  ['-004X', '50 BC–41 BC'],
  // Level 2
  ['2022-33', 'first quarter of 2022'],
  ['2022-41', 'second half of 2022'],
  ['2022-25', 'spring 2022'],
  ['2022-?01-14', 'perhaps 14 January 2022'],
  ['~2022-01-14', 'c. 14 January 2022'],
  ['1XXX', '1000–1999'],
  ['156X-12-25', '25 December in the 1560s'],
  ['[2015,2016]', '2015 or 2016'],
  ['[2015,2016,2018-03]', '2015, 2016 or March 2018'],
  ['[..1984]', '1984 or before'],
  ['[1984..]', '1984 or after'],
  ['[1667..1672]', '1667 to 1672'],
  ['{1960,1961-12}', '1960 and December 1961'],
  ['1950S2', 'c. 1950'],
  ['Y17E7', '170,000,000'],
] as const;

describe('dateWords', () => {
  it.each(FORMS)('says %s as “%s”', (date, words) => {
    expect(isEdtf(date)).toBe(true);
    expect(dateWords(date)).toBe(words);
  });

  it('gives back what is no date', () => {
    for (const text of ['gloss', '', '1998-13', '1998/1999/2000', '[gloss]', 'x/1998'])
      expect(dateWords(text)).toBe(text);
  });

  it('leaves no sign of the notation in any date that is let in', () => {
    const year = fc.stringMatching(/^[12](\d\d[\dX]|\dXX)$/);
    const plain = fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat({ max: 2 }))
      .map(([y, month, day, parts]) =>
        [y, month, day]
          .slice(0, parts + 1)
          .map((part) => String(part).padStart(2, '0'))
          .join('-'),
      );
    const point = fc.tuple(plain, fc.constantFrom('', '?', '~', '%')).map((both) => both.join(''));
    const date = fc.oneof(
      point,
      fc
        .tuple(fc.oneof(point, fc.constantFrom('..', '')), fc.oneof(point, fc.constantFrom('..', '')))
        .map((ends) => ends.join('/')),
      fc.array(point, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(',')}]`),
      fc.array(point, { minLength: 1, maxLength: 4 }).map((members) => `{${members.join(',')}}`),
    );
    fc.assert(
      fc.property(date.filter(isEdtf), (text) => {
        expect(dateWords(text)).not.toMatch(/[[\]{}?~%X/]|\.\./);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isEdtf', () => {
  it('refuses what is no date, a day that no calendar has, and an end before its beginning', () => {
    for (const text of [
      ...['', 'gloss', '98', '1998-13', '1998-00', '2022-02-30', '2023-02-29', '1998/99', '2005-1'],
      ...['2015/2014', '..', '/', '../..', '2016-01-01T10:00', '[2015, 2016]', '[2015', '14 January 2022'],
    ])
      expect([text, isEdtf(text)]).toEqual([text, false]);
    expect(isEdtf('2024-02-29')).toBe(true);
  });
});
