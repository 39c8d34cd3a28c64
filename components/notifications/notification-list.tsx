'use client';

import { useState } from 'react';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { request } from '@/lib/http/client';
import type { NotificationView } from '@/lib/notifications/view';
import { NotificationItem } from './notification-item';
import styles from './notification-list.module.css';

interface Props {
  notifications: readonly NotificationView[];
  /** Said where nothing is listed. */
  empty?: string;
  /** Some were marked as read, so this many are left unread. */
  onRead?: (unread: number, ids: readonly string[]) => void;
}

/** What others did with what a person wrote, newest first. What is followed counts as read. */
export function NotificationList({
  notifications,
  empty = 'Nobody has answered you yet, and nothing that you proposed was decided.',
  onRead,
}: Props) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { busy, failure, send } = useSending();
  const shown = notifications.map((one) => (marked.has(one.id) ? { ...one, read: true } : one));
  const unread = shown.filter(({ read }) => !read).map(({ id }) => id);

  async function mark(ids: readonly string[]) {
    // The page may be left for what is followed.
    const options = { method: 'POST', body: { ids }, keepalive: true } as const;
    const answer = await request<{ unread: number }>('/notifications/read', options);
    setMarked((known) => new Set([...known, ...ids]));
    onRead?.(answer.unread, ids);
  }

  if (notifications.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((notification) => (
          <NotificationItem
            key={notification.id}
            notification={notification}
            onFollow={() => {
              // A failure takes nobody from the way: it stays unread.
              if (!notification.read) void mark([notification.id]).catch(() => undefined);
            }}
          />
        ))}
      </ul>
      {failure === null ? null : <Notice>{failure.message}</Notice>}
      {unread.length === 0 ? null : (
        <p className={styles.actions}>
          <Button look="quiet" busy={busy} onClick={() => void send(() => mark(unread))}>
            Mark all as read
          </Button>
        </p>
      )}
    </>
  );
}
