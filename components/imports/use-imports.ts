'use client';

import { useEffect, useState } from 'react';
import type { ImportView } from '@/lib/imports/view';
import { request } from '@/lib/http/client';

const ASK_EVERY_MS = 1_000;

interface Imports {
  imports: readonly ImportView[];
  /** Puts one into the list, or in the place of its earlier state. */
  put: (newer: ImportView) => void;
}

/** Whether it goes on by itself, until it is read or over. */
export function isUnderWay({ abilities }: ImportView): boolean {
  return abilities.cancel && !abilities.publish;
}

/** A group's imports, asked for again and again as long as one of them is under way. */
export function useImports(groupId: string, given: readonly ImportView[]): Imports {
  const [imports, setImports] = useState(given);
  const isOpen = imports.some(isUnderWay);
  // The server's jobs, which go on by themselves.
  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout>;
    const left = new AbortController();
    const ask = async () => {
      // A try that failed is made up for by the next.
      const answer = await request<{ imports: ImportView[] }>(`/groups/${groupId}/imports`, {
        signal: left.signal,
      }).catch(() => null);
      if (left.signal.aborted) return;
      if (answer) setImports((now) => merged(now, answer.imports));
      timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [groupId, isOpen]);
  const put = (newer: ImportView) =>
    setImports((now) => merged([newer, ...now.filter(({ id }) => id !== newer.id)], []));
  return { imports, put };
}

/** What the server says, and before it what was sent since it was asked; the newest first. */
function merged(now: readonly ImportView[], answer: readonly ImportView[]): ImportView[] {
  const answered = new Map(answer.map((one) => [one.id, one]));
  const all = [
    ...now.map((one) => newerOf(one, answered.get(one.id))),
    ...answer.filter(({ id }) => !now.some((one) => one.id === id)),
  ];
  return all.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id));
}

/** An answer that was asked for before a cancel must not bring the import back. */
function newerOf(now: ImportView, answered: ImportView | undefined): ImportView {
  return answered === undefined || now.finishedAt !== null ? now : answered;
}
