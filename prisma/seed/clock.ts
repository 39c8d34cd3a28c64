import { AsyncLocalStorage } from 'node:async_hooks';

const moments = new AsyncLocalStorage<Date>();

/**
 * Runs work at another moment: what it asks for the time is told that one, so that commands date what they write
 * as if it had been written then. Work at several moments may go on at once. Holds only within `withMoments`.
 */
export function atMoment<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  return moments.run(moment, work);
}

/** Lets `atMoment` change the time that this process tells, for as long as the work lasts. */
export async function withMoments<T>(work: () => Promise<T>): Promise<T> {
  const real = globalThis.Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[], asked) =>
      given.length === 0
        ? new target(moments.getStore() ?? target.now())
        : (Reflect.construct(target, given, asked) as Date),
    get: (target, name): unknown =>
      name === 'now' ? () => moments.getStore()?.getTime() ?? target.now() : Reflect.get(target, name),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = real;
  }
}
