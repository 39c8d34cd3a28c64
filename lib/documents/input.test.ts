import { describe, expect, it } from 'vitest';
import { DescribeDocumentInput, ImportDocumentInput } from './input';

const parse = (language: string) =>
  ImportDocumentInput.safeParse({
    id: '0199a000-0000-7000-8000-000000000001',
    text: 'Iustitia est constans voluntas.',
    language,
  });

describe('the language of an imported text', () => {
  it.each([
    ['en', 'en'],
    [' LA ', 'la'],
    ['de-ch', 'de-CH'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['iw', 'he'],
    ['en-u-co-phonebk', 'en-u-co-phonebk'],
  ])('takes “%s” as %s', (given, stored) => {
    expect(parse(given).data?.language).toBe(stored);
  });

  it.each(['', 'english', 'en-aa-bb', 'en-DE-DE', 'en-abcdefghi', 'en_US', `en-x-${'abcdefgh-'.repeat(5)}a`])(
    'refuses “%s”, with which the pages that show the text would fail',
    (given) => {
      expect(parse(given).error?.issues).toMatchObject([
        { path: ['language'], message: 'Give the language as a code such as en or de-CH.' },
      ]);
    },
  );
});

describe('the year of a text', () => {
  const year = (given: string) => DescribeDocumentInput.safeParse({ language: 'la', year: given });

  it.each(['2022', 'c. 1250', '[1140]', '1088/1130', '533'])('takes “%s”', (given) => {
    expect(year(given).data?.year).toBe(given);
  });

  it.each(['twenty', '99999', '12'])('refuses “%s”, which no citation could use', (given) => {
    expect(year(given).error?.issues).toMatchObject([
      { path: ['year'], message: 'Give the year in digits, for example 2022 or c. 1250.' },
    ]);
  });
});
