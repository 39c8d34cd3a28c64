import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { actorOf } from './session';

/** Who asks for this page. */
export async function pageActor(): Promise<Actor> {
  return actorOf(await headers());
}

/** Who asks for this page; a stranger is sent to sign in and comes back to `path`. */
export async function signedInFor(path: string): Promise<SignedIn> {
  const actor = await pageActor();
  if (actor.kind === 'stranger') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}
