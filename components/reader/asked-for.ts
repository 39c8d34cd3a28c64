import type { EntityHit } from './use-entity-card';

/** An entity whose card was asked for by a press on something that names it. */
export function askedFor(entityId: string, from: HTMLElement): EntityHit {
  return { entityId, near: from.getBoundingClientRect(), how: 'asked', from };
}
