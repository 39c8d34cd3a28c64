import { Invalid } from '@/lib/errors/app-error';
import { FILTER_PARAMS, KNOWN_VALUES, parseFilter, type Filter } from './model';

/**
 * The filter of a request by a program. A page leaves out what it does not understand and shows what is left;
 * a file would hold more than was asked for, and nobody would see it. So this throws Invalid.
 * @param others The parameters that the address has besides.
 */
export function readFilter(params: URLSearchParams, others: readonly string[]): Filter {
  const names: readonly string[] = [...others, ...Object.values(FILTER_PARAMS)];
  const strange = [...params.keys()].find((name) => !names.includes(name));
  if (strange !== undefined) {
    throw new Invalid(`Ask with these parameters: ${names.join(', ')}.`, {
      [strange]: 'There is no such parameter.',
    });
  }
  for (const list of Object.keys(KNOWN_VALUES) as (keyof typeof KNOWN_VALUES)[]) {
    const name = FILTER_PARAMS[list];
    const values: readonly string[] = KNOWN_VALUES[list];
    if (params.getAll(name).some((value) => value !== '' && !values.includes(value))) {
      throw new Invalid(undefined, { [name]: `Choose among these: ${values.join(', ')}.` });
    }
  }
  return parseFilter(params);
}
