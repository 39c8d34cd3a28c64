import { describe, expect, it } from 'vitest';
import { toEntityDraft, toEntityInput, type EntityDraft } from './entity-draft';

const draft: EntityDraft = {
  label: 'Michael N. Schmitt',
  type: 'person',
  labels: [
    { text: 'Schmidt', kind: 'misspelling', here: true },
    { text: ' ', kind: 'alias', here: false },
  ],
  date: ' ',
  description: '',
  identifiers: [
    { scheme: 'wikidata', value: 'Q1' },
    { scheme: 'orcid', value: '' },
  ],
};

describe('a draft of an entity', () => {
  it('is sent without what was left empty', () => {
    expect(toEntityInput(draft, 'the paper')).toEqual({
      ...{ type: 'person', description: '', date: null },
      labels: [
        { text: 'Michael N. Schmitt', kind: 'preferred', documentId: null },
        { text: 'Schmidt', kind: 'misspelling', documentId: 'the paper' },
      ],
      identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
    });
  });

  it('is known again when it was kept, and nothing else is taken for one', () => {
    expect(toEntityDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    for (const other of [
      ...[null, 'a draft', [], {}, { ...draft, label: 1 }, { ...draft, labels: [{ text: 'a' }] }],
      { ...draft, labels: [{ text: 'a', kind: 'preferred', here: false }] },
    ])
      expect(toEntityDraft(other)).toBeNull();
  });
});
