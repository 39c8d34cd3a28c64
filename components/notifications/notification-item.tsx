import { Moment } from '@/components/ui/moment';
import type { NotificationView } from '@/lib/notifications/view';
import styles from './notification-item.module.css';
import { notificationWords } from './notification-words';

interface Props {
  notification: NotificationView;
  /** It is followed to what it is about. */
  onFollow: () => void;
}

/** What somebody did, as a link to where it can be seen. A full load, so that it is seen as it stands. */
export function NotificationItem({ notification, onFollow }: Props) {
  const { actor, at, read, place, reason, href } = notification;
  return (
    <li className={styles.item} data-unread={read ? undefined : ''}>
      <a href={href} onClick={onFollow}>
        {read ? null : <span className="unseen">New: </span>}
        <b>{actor.name}</b> {notificationWords(notification)}
      </a>
      {reason === null ? null : <p className={styles.reason}>“{reason}”</p>}
      <p className={styles.about}>
        {place} · <Moment at={at} />
      </p>
    </li>
  );
}
