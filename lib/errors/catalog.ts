/** Every error that a caller can be answered with: its code, HTTP status and words. The only map there is. */
export const CATALOG = {
  unauthenticated: { status: 401, title: 'Sign in to go on.' },
  forbidden: { status: 403, title: 'Your role in this group does not allow that.' },
  notFound: { status: 404, title: 'There is nothing here, or nothing that you may see.' },
  conflict: { status: 409, title: 'That is already taken.' },
  stale: { status: 412, title: 'Somebody changed this before you. Look at the newer state and try again.' },
  tooLarge: { status: 413, title: 'That is too large.' },
  invalid: { status: 422, title: 'Something in what you sent is not right.' },
  rateLimited: { status: 429, title: 'Too many tries. Wait a little and try again.' },
  internal: { status: 500, title: 'Something went wrong on our side. What you wrote is kept; try again.' },
} as const;

export type ErrorCode = keyof typeof CATALOG;
