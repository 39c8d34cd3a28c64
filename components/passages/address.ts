import { filterParams, type Filter } from '@/lib/filter/model';

/** A page's address with a filter in its query. */
export function addressOf(path: string, filter: Filter): string {
  const query = filterParams(filter).toString();
  return query === '' ? path : `${path}?${query}`;
}
