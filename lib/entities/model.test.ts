import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearly, labelRank, normaliseLabel } from './model';

const rank = (label: string, typed: string) => labelRank(normaliseLabel(label), normaliseLabel(typed));

describe('labelRank', () => {
  it('puts the better answer before the worse', () => {
    const answers = [
      ['Tallinn', 'tallinn'],
      ['Tallinn Manual 2.0', 'TALLINN'],
      ['The Tallinn Manual', 'tallinn'],
      ['Manual of Tallinn', 'tallinn man'],
      ['International Court of Justice', 'ICJ'],
      ['Cybersovereignty', 'sovereign'],
      ['Sovereignty', 'sovereingty'],
    ];
    expect(answers.map(([label = '', typed = '']) => rank(label, typed))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(rank('Tallinn Manual', 'Estonia')).toBeNull();
  });

  it('takes the words in any order, each as far as it is typed', () => {
    for (const typed of ['manual tallinn', 'man tal', '2.0 tallinn', 'talinn manual', 'manuel 2 tallinn'])
      expect([typed, rank('Tallinn Manual 2.0', typed)]).not.toEqual([typed, null]);
    expect(rank('Tallinn Manual 2.0', 'manual oslo')).toBeNull();
  });

  it('takes initials, with the small words or without', () => {
    expect(rank('Open-ended Working Group', 'oewg')).toBe(4);
    expect(rank('Group of Governmental Experts', 'gge')).toBe(4);
    expect(rank('Group of Governmental Experts', 'goge')).toBe(4);
  });

  it('takes signs for letters, but for those that end a word', () => {
    expect(rank('A/RES/53/70', '53/70')).toBe(3);
    expect(rank('Use of force and self-defence', 'self-defense')).toBe(6);
    expect(rank('Tallinn Manual', '(tallinn), manual!')).toBe(3);
    expect(rank('Resolution 00 of 1999', '%00')).toBeNull();
  });

  it('takes a text that is nothing but signs by its letter', () => {
    expect(rank('A/RES/53/70', '/')).toBe(5);
    expect(rank('Sovereignty', '/')).toBeNull();
  });

  it('finds every beginning of every word', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (words, at, length) => {
        const chosen = words[at % words.length] ?? '';
        return labelRank(words.join(' '), chosen.slice(0, 1 + (length % chosen.length))) !== null;
      }),
    );
  });
});

describe('isNearly', () => {
  it('forgives one slip in a word of four letters and more, two in one of eight', () => {
    for (const [typed, word] of [
      ...[
        ['barlwo', 'barlow'],
        ['shmitt', 'schmitt'],
        ['estnia', 'estonia'],
        ['stuxxnet', 'stuxnet'],
      ],
      ...[
        ['lessug', 'lessig'],
        ['sovreigty', 'sovereignty'],
        ['tallin', 'tallinn'],
      ],
    ] as const)
      expect([typed, isNearly(typed, word)]).toEqual([typed, true]);
  });

  it('forgives none in a shorter one, and no third', () => {
    for (const [typed, word] of [
      ...[
        ['un', 'us'],
        ['gge', 'gcg'],
        ['iran', 'oman'],
        ['china', 'chile'],
        ['soverayn', 'sofareign'],
      ],
    ] as const)
      expect([typed, isNearly(typed, word)]).toEqual([typed, false]);
  });

  it('forgives any one letter left out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(), (word, at) => {
        const left = at % word.length;
        return isNearly(word.slice(0, left) + word.slice(left + 1), word);
      }),
    );
  });
});
