'use client';

import { useState } from 'react';
import { request } from '@/lib/http/client';
import type { TagView } from '@/lib/tags/view';

/** The labels of the group's tags, the most used first, once they are asked for; none where they cannot be had. */
export function useGroupTags(groupId: string | null): { labels: string[]; ask: () => void } {
  const [labels, setLabels] = useState<string[] | null>(null);
  return {
    labels: labels ?? [],
    ask() {
      if (groupId === null || labels !== null) return;
      setLabels([]);
      request<{ tags: TagView[] }>(`/groups/${groupId}/tags`).then(
        ({ tags }) => setLabels(tags.map(({ label }) => label)),
        // Tags can be typed in full; the next visit to the field asks again.
        () => setLabels(null),
      );
    },
  };
}
