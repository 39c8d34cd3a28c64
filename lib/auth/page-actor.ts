import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { actorOf } from './session';

/** Who asks for this page. */
export async function pageActor(): Promise<Actor> {
  return actorOf(await headers());
}

/** Who asks for this page; a stranger is sent to sign in and comes back to `path`. */
export async function signedInFor(path: string): Promise<SignedIn> {
  const actor = await pageActor();
  if (actor.kind === 'stranger') toSignIn(path);
  return actor;
}

/**
 * What a page shows, or the page that is answered instead: sign-in for a stranger who might see it as
 * somebody, not found for what does not exist for the actor or is not theirs to use. To be awaited
 * before anything is sent: afterwards the status is 200.
 */
export async function forPage<T>(path: string, view: Promise<T>): Promise<T> {
  try {
    return await view;
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    if (code === 'unauthenticated') toSignIn(path);
    if (code === 'notFound' || code === 'forbidden') notFound();
    throw error;
  }
}

function toSignIn(path: string): never {
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
