import type { Metadata } from 'next';
import Link from 'next/link';
import { Page } from '@/components/site/page';
import { pageActor } from '@/lib/auth/page-actor';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFoundPage() {
  return (
    <Page actor={await pageActor()}>
      <h1>There is nothing here</h1>
      <p>
        Nothing stands at this address, or nothing that you may see. If somebody gave it to you, ask them
        whether you are in their group.
      </p>
      <p>
        <Link href="/">Go to your groups</Link>
      </p>
    </Page>
  );
}
