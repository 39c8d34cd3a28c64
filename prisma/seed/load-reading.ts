import { db } from '@/lib/db/client';
import { readNotifications } from '@/lib/notifications/commands';
import { markRead, visitDocument } from '@/lib/reading/commands';
import { sinceBeginning, type Moment } from '@/prisma/seed/moment';
import { people, type PersonKey } from '@/prisma/seed/people';
import { EVERYTHING, naming, sampleId, type Act, type Sample } from '@/prisma/seed/sample';

/** When each person last read the paper and what they had been told; what came later is new to them. */
const LAST_READ: Record<PersonKey, Moment> = {
  azo: '26 12:00',
  bulgarus: '25 22:00',
  accursius: '25 20:30',
  placentinus: '24 21:00',
  martinus: '23 18:00',
  odofredus: '25 09:00',
  rogerius: '24 12:00',
  hugolinus: '20 16:00',
  irnerius: '16 18:00',
};

/** Reading: a visit of each person. One that was made is not made again, for they may have read more since. */
export function readingActs(sample: Sample, documentId: string): Act[] {
  return people.map(({ key }) => ({
    at: sinceBeginning(LAST_READ[key]),
    about: [EVERYTHING],
    perform: () =>
      naming(`visit of ${key}`, async () => {
        const visited = await db().visit.count({ where: { personId: sampleId('person', key), documentId } });
        if (visited > 0) return;
        const actor = await sample.as(key);
        await readNotifications(actor, { all: true });
        await markRead(actor, documentId, { all: true });
        await visitDocument(actor, documentId);
      }),
  }));
}
