import { z } from 'zod';

/**
 * An id from outside: a UUID, in the lower case in which the database gives them back. Ids are compared as
 * texts, and the same one in capitals would be another.
 */
export const Id = z.uuid().toLowerCase();
