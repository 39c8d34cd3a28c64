import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentHeader } from '@/lib/export/filename';

const header = (title: string) =>
  attachmentHeader({ title, version: { number: 3 } }, 'annotations', 'jsonld');

describe('the name of an exported file', () => {
  it('says which document and version it is of', () => {
    expect(header('The Digest: Book I')).toBe(
      'attachment; filename="the-digest-book-i-v3-annotations.jsonld"',
    );
  });

  it('keeps a title of another script for browsers that can read it', () => {
    expect(header('學說彙纂')).toBe(
      `attachment; filename="document-v3-annotations.jsonld"; filename*=UTF-8''${encodeURIComponent('學說彙纂')}-v3-annotations.jsonld`,
    );
    expect(header('Édit perpétuel')).toContain('filename="edit-perpetuel-v3-annotations.jsonld"');
  });

  it('is a header that can be sent, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const value = header(title);
        expect(value).toMatch(
          /^attachment; filename="[a-z0-9-]+-v3-annotations\.jsonld"(; filename\*=UTF-8''\S+)?$/,
        );
        expect(new Headers({ 'content-disposition': value }).get('content-disposition')).toBe(value);
      }),
    );
  });
});
