import { AppError } from './app-error';
import { CATALOG, type ErrorCode } from './catalog';

/** RFC 9457 problem details, as they are answered and as the browser reads them. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  fields?: Record<string, string>;
  current?: unknown;
}

/** The problem for an error; whatever is not an AppError is `internal` and says nothing of its cause. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = error instanceof AppError ? error : new AppError('internal');
  const { status, title } = CATALOG[known.code];
  return {
    type: `about:blank#${known.code}`,
    title,
    status,
    detail: known.message,
    code: known.code,
    requestId,
    ...known.extras,
  };
}
