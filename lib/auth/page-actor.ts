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
 * somebody, not found for what does not exist for the actor. To be awaited before any Suspense boundary.
 */
export async function forPage<T>(path: string, work: (actor: Actor) => Promise<T>): Promise<T> {
  try {
    return await work(await pageActor());
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') toSignIn(path);
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  }
}

function toSignIn(path: string): never {
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
