'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { request, RequestFailed } from '@/lib/http/client';
import type { NotificationView } from '@/lib/notifications/view';
import styles from './notification-bell.module.css';
import { NotificationList } from './notification-list';

interface Heard {
  notifications: NotificationView[];
  unread: number;
}

/**
 * How many notifications are new, and the list of the latest, which a press brings up. Asked for with the
 * page and whenever the list is opened.
 */
export function NotificationBell() {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [heard, setHeard] = useState<Heard | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const unread = heard?.unread ?? 0;

  function hear(signal?: AbortSignal) {
    request<Heard>('/notifications', signal ? { signal } : {})
      .then((answer) => {
        setHeard(answer);
        setFailed(null);
      })
      .catch((error: unknown) => {
        if (error instanceof RequestFailed) setFailed(error.message);
      });
  }

  // The server's list, once for the page.
  useEffect(() => {
    const asked = new AbortController();
    hear(asked.signal);
    return () => asked.abort();
  }, []);

  return (
    <div className={styles.bell}>
      <button
        type="button"
        popoverTarget={id}
        className={styles.button}
        aria-label={unread > 0 ? `Notifications, ${unread} new` : 'Notifications'}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 5.5h12c0-.5-1.5-1.5-1.5-5.5A4.5 4.5 0 0 0 10 3Z" />
          <path d="M8.3 15.5a1.8 1.8 0 0 0 3.4 0" />
        </svg>
        {unread > 0 ? <span className={styles.count}>{unread > 99 ? '99+' : unread}</span> : null}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        className={styles.list}
        onToggle={(event) => event.newState === 'open' && hear()}
        onClick={(event) => {
          // What is followed may be on this very page, which then stays.
          if (event.target instanceof Element && event.target.closest('a')) list.current?.hidePopover();
        }}
      >
        <h2 id={`${id}-title`}>Notifications</h2>
        {failed === null ? null : <Notice>{failed}</Notice>}
        {heard === null && failed === null ? <p className={styles.wait}>Looking it up…</p> : null}
        {heard === null ? null : (
          <NotificationList
            notifications={heard.notifications}
            onRead={(left, ids) =>
              setHeard((now) => now && { unread: left, notifications: withRead(now.notifications, ids) })
            }
          />
        )}
      </div>
    </div>
  );
}

function withRead(notifications: NotificationView[], ids: readonly string[]): NotificationView[] {
  return notifications.map((one) => (ids.includes(one.id) ? { ...one, read: true } : one));
}
