import type { DescribeDocumentInput } from '@/lib/documents/input';
import type { DocumentView } from '@/lib/documents/view';

/** What a form says of a document, as it is sent. */
export function describedBy(given: FormData): DescribeDocumentInput {
  const text = (name: string) => String(given.get(name) ?? '').trim();
  const orNull = (name: string) => text(name) || null;
  return {
    title: orNull('title'),
    titleSupplied: given.has('titleSupplied') && text('title') !== '',
    authors: text('authors')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    year: orNull('year'),
    source: orNull('source'),
    licence: orNull('licence'),
    language: text('language'),
  };
}

/** What is said of a document now and was not before, in words. */
export function differences(before: DocumentView, after: DocumentView): { name: string; value: string }[] {
  const was = inWords(before);
  return inWords(after).filter(({ value }, index) => value !== was[index]?.value);
}

function inWords(document: DocumentView): { name: string; value: string }[] {
  const { title, titleSupplied, authors, year, source, licence, language, archived } = document;
  return [
    { name: 'Title', value: title ?? 'none' },
    { name: 'The title is the group’s', value: titleSupplied ? 'yes' : 'no' },
    { name: 'Authors', value: authors.join(', ') || 'none' },
    { name: 'Year', value: year ?? 'none' },
    { name: 'Source', value: source ?? 'none' },
    { name: 'Licence', value: licence ?? 'none' },
    { name: 'Language', value: language },
    { name: 'Archived', value: archived ? 'yes' : 'no' },
  ];
}
