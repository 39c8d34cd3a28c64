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

  it('takes one preferred label, and others that only one document has', () => {
    const parsed = withLabels(
      { text: 'Michael N. Schmitt', kind: 'preferred' },
      { text: 'Schmidt', kind: 'misspelling', documentId: ID },
    );
    expect(parsed.success).toBe(true);
  });
});
