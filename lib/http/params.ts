import { z } from 'zod';
import { Id } from '@/lib/content/id';

/** Route parameters that are ids: what is not a UUID names nothing, as a UUID without a row does. */
export const ids = <K extends string>(...names: K[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, Id])) as Record<K, typeof Id>);
