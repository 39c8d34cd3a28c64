import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath, withFragment } from './own-path';

describe('where signing in leads', () => {
  it('keeps a path of this site with its query and fragment', () => {
    expect(ownPath('/groups/1/curation?state=accepted#link-2')).toBe(
      '/groups/1/curation?state=accepted#link-2',
    );
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    'https://elsewhere.example/',
    'javascript:alert(1)',
    'elsewhere.example',
    '',
  ])('goes home rather than to %j', (next) => {
    expect(ownPath(next)).toBe('/');
  });

  it('goes home when next is missing or given twice', () => {
    expect(ownPath(undefined)).toBe('/');
    expect(ownPath(['/a', '/b'])).toBe('/');
  });

  it('never leaves the site, whatever next says', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '\t', '\n', '%2f', '@', ':', 'a', '?', '#', 'http:');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = ownPath(pieces.join(''));
        expect(new URL(path, 'http://own.example/sign-in').origin).toBe('http://own.example');
      }),
    );
  });
});

describe('the fragment that a browser kept on the way to sign in', () => {
  it('is taken along, but not beside one that the path has', () => {
    expect(withFragment('/documents/1', '#note-2')).toBe('/documents/1#note-2');
    expect(withFragment('/documents/1#link-3', '#note-2')).toBe('/documents/1#link-3');
    expect(withFragment('/', '')).toBe('/');
  });
});
