import { describe, expect, it } from 'vitest';
import { CreateEntityInput } from './input';

const ID = '018f0000-0000-7000-8000-000000000001';

function withLabels(...labels: { text: string; kind: string; documentId?: string | null }[]) {
  return CreateEntityInput.safeParse({ id: ID, type: 'person', labels });
}

describe('CreateEntityInput', () => {
  it('refuses an entity without a preferred label, or with two', () => {
    expect(withLabels({ text: 'Schmidt', kind: 'misspelling' }).success).toBe(false);
    expect(
      withLabels({ text: 'Schmitt', kind: 'preferred' }, { text: 'Schmidt', kind: 'preferred' }).success,
    ).toBe(false);
  });

  it('refuses a preferred label that only one document has: elsewhere the entity would have no name', () => {
    expect(withLabels({ text: 'Schmidt', kind: 'preferred', documentId: ID }).success).toBe(false);
  });

  it('refuses the same label twice in one scope, and the same identifier twice, with a sentence', () => {
    const preferred = { text: 'Schmitt', kind: 'preferred' };
    const again = withLabels(preferred, { text: ' Schmitt ', kind: 'alias' });
    expect(again.error?.issues.map(({ message }) => message)).toEqual(['Give each label once.']);
    expect(withLabels(preferred, { text: 'Schmitt', kind: 'alias', documentId: ID }).success).toBe(true);
    const identifiers = ['Q220', ' Q220'].map((value) => ({ scheme: 'wikidata', value }));
    const twice = CreateEntityInput.safeParse({ id: ID, type: 'person', labels: [preferred], identifiers });
    expect(twice.error?.issues.map(({ message }) => message)).toEqual(['Give each identifier once.']);
  });

  it('takes one preferred label, and others that only one document has', () => {
    const parsed = withLabels(
      { text: 'Michael N. Schmitt', kind: 'preferred' },
      { text: 'Schmidt', kind: 'misspelling', documentId: ID },
    );
    expect(parsed.success).toBe(true);
  });
});
