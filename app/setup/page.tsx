import type { Metadata } from 'next';
import Link from 'next/link';
import { SetUpForm } from '@/components/accounts/set-up-form';
import { Threshold } from '@/components/accounts/threshold';
import { PASSWORD_MIN } from '@/lib/accounts/input';
import { hasAdministrator } from '@/lib/accounts/queries';

export const metadata: Metadata = { title: 'Set up' };

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function SetUpPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (await hasAdministrator()) return <SetUpAlready />;
  return (
    <Threshold>
      <section aria-labelledby="set-up">
        <h2 id="set-up">Set up the administrator</h2>
        {typeof token === 'string' && token !== '' ? (
          <SetUpForm token={token} passwordMin={PASSWORD_MIN} />
        ) : (
          <p>This link is not complete. Copy the whole line that the server printed when it was started.</p>
        )}
      </section>
    </Threshold>
  );
}

function SetUpAlready() {
  return (
    <Threshold>
      <section aria-labelledby="set-up">
        <h2 id="set-up">Glossator is set up already</h2>
        <p>
          The link of the first start was used. <Link href="/sign-in">Sign in</Link> with your e-mail and
          password.
        </p>
      </section>
    </Threshold>
  );
}
