import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownPath } from '@/components/accounts/own-path';
import { PasswordForm } from '@/components/accounts/password-form';
import { SamplePeople } from '@/components/accounts/sample-people';
import { Threshold } from '@/components/accounts/threshold';
import { listSamplePeople } from '@/lib/accounts/queries';
import { pageActor } from '@/lib/auth/page-actor';
import { sampleDoorIsOpen } from '@/lib/auth/sample-door';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const next = ownPath((await searchParams).next);
  if ((await pageActor()).kind === 'person') redirect(next);
  const people = sampleDoorIsOpen(await headers()) ? await listSamplePeople() : [];
  return (
    <Threshold>
      {people.length > 0 ? (
        <section aria-labelledby="sample">
          <h2 id="sample">Read the sample seminar as …</h2>
          <SamplePeople people={people} next={next} />
        </section>
      ) : null}
      <section aria-labelledby="account">
        <h2 id="account">{people.length > 0 ? 'Or sign in with your own account' : 'Sign in'}</h2>
        <PasswordForm next={next} />
      </section>
    </Threshold>
  );
}
