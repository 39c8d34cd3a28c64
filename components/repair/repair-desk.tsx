'use client';

import { useState } from 'react';
import { Desk } from '@/components/curation/desk';
import desk from '@/components/curation/desk.module.css';
import { countsNow, type Answer } from '@/components/curation/desk-state';
import { inTurn } from '@/components/curation/in-turn';
import { FilterLine } from '@/components/curation/filter-line';
import { REPAIRING_KEYS } from '@/components/curation/keys';
import { StateTabs } from '@/components/curation/state-tabs';
import { useDesk } from '@/components/curation/use-desk';
import type { CurationState } from '@/lib/curation/model';
import { request } from '@/lib/http/client';
import { REPAIR_KINDS, type RepairKind } from '@/lib/repair/detect/finding';
import { replacementInWords, replacementOf, type RepairCounts } from '@/lib/repair/model';
import type { DecidedRepairs, PlacedRepair, RepairView } from '@/lib/repair/view';
import { EditForm } from './edit-form';
import { KIND_WORDS } from './kinds';
import { PublishBar } from './publish-bar';
import { RepairRow } from './repair-row';
import { Together } from './together';

interface Props {
  documentId: string;
  versionId: string;
  /** Of the version that is repaired. */
  number: number;
  state: CurationState;
  kind: RepairKind | undefined;
  /** Those of that state and kind, or a page of them; and how many there are of each. */
  listed: readonly PlacedRepair[];
  counts: RepairCounts;
  personId: string;
}

const EMPTY: Record<CurationState, string> = {
  proposed: 'Nothing is left to decide.',
  accepted: 'No repair is accepted yet.',
  rejected: 'No repair was rejected.',
};

const nameOf = ({ before, after }: RepairView) =>
  `“${before.trim()}” to “${replacementInWords(after).trim() || 'nothing'}”`;

/** What is proposed for one version of a text: decided row by row or together, and published as the next version. */
export function RepairDesk({ documentId, versionId, number, state, kind, listed, counts, personId }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const rows = useDesk<PlacedRepair>({
    ...{ listed: state, rows: listed.map(withWords), personId, nameOf },
    mayDecide: () => true,
    rewords: true,
    send: (sent, decision, words) => send(documentId, sent, decision, words),
  });
  const close = (id: string) => {
    setEditing(null);
    rows.goTo(id);
  };
  return (
    <>
      <StateTabs
        state={state}
        counts={countsNow(countsOf(counts, kind), state, rows.rows)}
        filter={{ kind }}
      />
      <FilterLine
        name="kind"
        label="Kind"
        chosen={{ state, kind }}
        options={REPAIR_KINDS.map((value) => ({
          ...{ value, words: KIND_WORDS[value].many },
          count: counts[state][value],
        })).filter(({ value, count }) => count > 0 || value === kind)}
      />
      {listed.length === 0 ? (
        <p className={desk.empty}>{EMPTY[state]}</p>
      ) : (
        <>
          {state === 'proposed' ? (
            <Together what={kind ? KIND_WORDS[kind].many.toLowerCase() : 'repairs'} desk={rows} />
          ) : null}
          <Desk
            {...{ desk: rows, nameOf }}
            decides
            look="repair"
            label={`Repairs ${state}`}
            ready={null}
            keys={REPAIRING_KEYS}
            hrefOf={(repair) => hrefOf(documentId, repair)}
            acceptWords={() => 'Accept'}
            why={() => null}
            onEdit={({ id }) => setEditing(id)}
            render={(repair) => (
              <div>
                <RepairRow repair={repair} href={hrefOf(documentId, repair)} />
                {editing === repair.id ? (
                  <EditForm
                    repair={repair}
                    onCancel={() => close(repair.id)}
                    onAccept={(words) => {
                      close(repair.id);
                      rows.decide([repair.id], 'accepted', written(words));
                    }}
                  />
                ) : null}
              </div>
            )}
          />
        </>
      )}
      <PublishBar
        {...{ documentId, versionId, number }}
        // What was decided here since the page was read, whatever the filter.
        accepted={countsNow(countsOf(counts), state, rows.rows).accepted}
        waiting={rows.waiting.size > 0}
      />
    </>
  );
}

function hrefOf(documentId: string, { block }: PlacedRepair): string {
  return `/documents/${documentId}#block-${block}`;
}

function countsOf(counts: RepairCounts, kind?: RepairKind): Record<CurationState, number> {
  const of = (state: CurationState) =>
    kind ? counts[state][kind] : REPAIR_KINDS.reduce((sum, one) => sum + counts[state][one], 0);
  return { proposed: of('proposed'), accepted: of('accepted'), rejected: of('rejected') };
}

/**
 * The words with which a repair was accepted that stands otherwise than proposed, led by a sign that tells empty ones
 * from none. Kept as the reason of its row, they come back when a step is undone.
 */
const written = (words: string) => `=${words}`;

function withWords<Repair extends RepairView>(repair: Repair): Repair & { reason: string | null } {
  return { ...repair, reason: repair.edited ? written(replacementInWords(repair.after)) : null };
}

/** With words of its own, or to be put back into those that were proposed, a repair is sent alone, by its revision; else all together. */
async function send(
  documentId: string,
  sent: PlacedRepair[],
  decision: CurationState,
  words: string,
): Promise<Answer<PlacedRepair>> {
  const path = `/documents/${documentId}/repairs`;
  const byId = new Map(sent.map((row) => [row.id, row]));
  const placed = (view: RepairView): PlacedRepair[] => {
    const row = byId.get(view.id);
    return row ? [withWords({ ...row, ...view })] : [];
  };
  const isReworded = words !== '' || sent.some(({ state }) => state === 'accepted');
  if (decision === 'accepted' && isReworded) {
    const after = words === '' ? null : replacementOf(words.slice(1));
    const answers = await inTurn(sent, ({ id, rev }) =>
      request<RepairView>(`${path}/${id}`, { method: 'PUT', body: { decision, after }, rev }),
    );
    return {
      decided: answers.decided.flatMap(placed),
      refused: answers.refused.map((one) => ({
        ...one,
        current: one.current && (placed(one.current)[0] ?? null),
      })),
    };
  }
  const body = { decision, repairs: sent.map(({ id, rev }) => ({ id, rev })) };
  const { decided, refused } = await request<DecidedRepairs>(`${path}/decisions`, { method: 'POST', body });
  return {
    decided: decided.flatMap(placed),
    refused: refused.map(({ current, ...one }) => ({
      ...one,
      current: current && (placed(current)[0] ?? null),
    })),
  };
}
