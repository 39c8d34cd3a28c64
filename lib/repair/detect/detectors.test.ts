import { describe, expect, it } from 'vitest';
import { proposeRepairs } from './propose';

/** Each proposal as `kind: before → after`, a mark as ^1^. */
function proposed(...texts: string[]): string[] {
  let start = 0;
  const blocks = texts.map((text) => {
    const block = { start, text };
    start += Array.from(text).length + 1;
    return block;
  });
  return proposeRepairs(blocks).map(({ kind, before, after: { text, mark } }) => {
    const after = mark ? `${text.slice(0, mark.at)}^${mark.label}^${text.slice(mark.at)}` : text;
    return `${kind}: ${before} → ${after}`;
  });
}

describe('footnote marks', () => {
  it('are numbered on from the whole ones before them', () => {
    expect(proposed('The law.[7] The state. [* The court. *! So it was.')).toEqual([
      'mark:  [* → ^8^',
      'mark:  *! → ^9^',
    ]);
  });

  it('skip a number that was lost where the next one can be read', () => {
    expect(proposed('One. [1! Two. [2! Three. [4! Four. [5!')).toEqual([
      'mark:  [1! → ^1^',
      'mark:  [2! → ^2^',
      'mark:  [4! → ^4^',
      'mark:  [5! → ^5^',
    ]);
  });

  it('are a guess where the whole ones name the works of a list', () => {
    const blocks = [{ start: 0, text: 'One.[3] Two.[7] Three.[1] Four. [* Five.[7] Six.[2] Seven.[9]' }];
    const [proposal] = proposeRepairs(blocks);
    expect(proposal?.confidence).toBeLessThan(0.6);
    expect(proposal?.note).toContain('no row of marks that tells its number');
  });

  it('begin anew with the next chapter', () => {
    const chapter = ['One. [1! Two. [2! Three. [3! Four. [4!', 'One. [1! Two. [2! Three. [3!'];
    expect(proposed(...chapter).map((line) => line.at(-2))).toEqual(['1', '2', '3', '4', '1', '2', '3']);
  });

  it('are no years unless the order says so', () => {
    expect(proposed('It sold 202151 in all. [1! Then. [2! And. [3! So.').map((line) => line.at(-2))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('are not seen in brackets, punctuation, percentages and letters as people write them', () => {
    expect(
      proposed(
        'It is so (221 of them). He said “Stop!” She [the judge] asked “Why?!” It rose 5%. (Windows®) and 25° were meant (50%).',
        'A note [12] and a list: a) one, b) two. [Emphasis added.] The sum [sic] is (a) or (b). Is it f(x)! *Yes.* **No.**',
        'World War II. II The peace. 1% of it is left. 90% was lost… [A] person. ["Quoted" words]',
      ),
    ).toEqual([]);
  });
});

describe('glued words', () => {
  it('are parted behind a sentence, a quotation, a comma and a bracket', () => {
    expect(
      proposed(
        'The state acts. And so the law is,so it acts (GGE)in the state.And so in the "law"is the state.',
      ),
    ).toEqual([
      'glued: is,so → is, so',
      'glued: (GGE)in → (GGE) in',
      'glued: state.And → state. And',
      'glued: law"is → law" is',
    ]);
  });

  it('are parted without any sign where the text has the two side by side again and again', () => {
    expect(proposed('The law of the state and of the court. The rule ofthe court. A theCourt.')).toEqual([
      'glued: ofthe → of the',
      'glued: theCourt → the Court',
    ]);
  });

  it('are not seen in addresses, numbers and names', () => {
    expect(
      proposed(
        'See www.Example.com and https://un.org/Docs.Html or mail a@law.State now. At 10:30 it was 1,500 or 2.3. McDonald, DDoS, U.S.A., e.g. this.',
      ),
    ).toEqual([]);
  });
});

describe('split words', () => {
  it('are joined where the text has them whole', () => {
    expect(
      proposed(
        'The government is a government. The gov ernment of a parlia- ment. The parliament is a parliament, inter-national, international, international.',
      ),
    ).toEqual([
      'split: gov ernment → government',
      'split: parlia- ment → parliament',
      'split: inter-national → international',
    ]);
  });

  it('keep a hyphen between two words of the text, and one that stands for what follows', () => {
    expect(
      proposed('Long and term. The long- term view. Pre- and post-war, two- or three-fold. A term is long.'),
    ).toEqual(['split: long- term → long-term']);
  });
});

describe('quotation marks', () => {
  it('that are doubled lose one, of the kind that the text has less', () => {
    expect(proposed('The "law"” and the "state" are.', 'The ““law” is.')).toEqual([
      'quote: "” → "',
      'quote: ““ → “',
    ]);
  });

  it('without their other half are shown with a guess where it stood', () => {
    expect(proposed('"The law is so. The state acts.', 'So it “is.')).toEqual([
      'quote: acts. → acts."',
      'quote: is. → is.”',
    ]);
    expect(proposed('The law is so” it says.')).toEqual(['quote: ” → ']);
  });

  it('of a quotation over several paragraphs, of inches and of apostrophes are left alone', () => {
    expect(
      proposed('“The law is so.', '“The state acts.”', 'It is 5" wide, the states’ law, ‘so’ it’s said.'),
    ).toEqual([]);
  });
});

describe('stray glyphs', () => {
  it('are a space before a comma, invisible characters and specks', () => {
    expect(
      proposed('The law, the state, the court, the king, the city, and so , the la\u00adw is | so.'),
    ).toEqual(['glyph:  , → ,', 'glyph: \u00ad → ', 'glyph:  | → ']);
  });

  it('are no custom of the text', () => {
    expect(proposed('La loi , le droit , la cour , le roi ; « ainsi » soit-il !')).toEqual([]);
  });
});

// A person waits for this. Read again from each letter on, any of these would take minutes, or hours.
describe('a text that no person wrote', () => {
  it.each([
    ['one word', 'a'.repeat(300_000)],
    ['one word in a quotation that is not closed', `He said “${'a'.repeat(300_000)}`],
    ['a letter with all the accents', `a${'\u0323'.repeat(300_000)}`],
    ['a row of hyphens', '-'.repeat(300_000)],
    ['words that hyphens hold together', 'a-'.repeat(150_000)],
    ['apostrophes', "-'".repeat(150_000)],
    ['full stops', `“a${'.'.repeat(300_000)}x`],
  ])('is read in one go: %s', (_, text) => {
    expect(proposed(text).length).toBeLessThan(2);
  });
});
