'use client';

import { useRef } from 'react';
import { v7 as uuidv7 } from 'uuid';

/**
 * Ids for what this form makes. The same content keeps its id, so that sending it again after a lost
 * answer makes nothing twice; other content gets another, because a taken id is refused.
 */
export function useClientId(): (content: unknown) => string {
  const last = useRef({ content: '', id: '' });
  return (content) => {
    const key = JSON.stringify(content);
    if (last.current.content !== key) last.current = { content: key, id: uuidv7() };
    return last.current.id;
  };
}
