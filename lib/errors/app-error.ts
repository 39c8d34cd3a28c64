import { CATALOG, type ErrorCode } from './catalog';

export interface ErrorExtras {
  /** Field path to a sentence, for forms. */
  fields?: Record<string, string>;
  /** The newer state, for `stale`: a view that the caller may see. */
  current?: unknown;
}

/** An error that a caller is answered with: a code of the catalog and a sentence for a person. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extras: ErrorExtras;

  constructor(code: ErrorCode, message: string = CATALOG[code].title, extras: ErrorExtras = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.extras = extras;
  }
}

export class Unauthenticated extends AppError {
  constructor(message?: string) {
    super('unauthenticated', message);
  }
}

export class Forbidden extends AppError {
  constructor(message?: string) {
    super('forbidden', message);
  }
}

export class NotFound extends AppError {
  constructor() {
    super('notFound');
  }
}

export class Conflict extends AppError {
  constructor(message?: string) {
    super('conflict', message);
  }
}

export class Stale extends AppError {
  constructor(current: unknown) {
    super('stale', undefined, { current });
  }
}

export class TooLarge extends AppError {
  constructor(message?: string) {
    super('tooLarge', message);
  }
}

export class Invalid extends AppError {
  constructor(message?: string, fields?: Record<string, string>) {
    super('invalid', message, fields ? { fields } : {});
  }
}

export class RateLimited extends AppError {
  constructor(message?: string) {
    super('rateLimited', message);
  }
}
