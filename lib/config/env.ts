import 'server-only';
import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  NEXTAUTH_URL: z.url().default('http://127.0.0.1:3000'),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Whether the sample's people may be offered on the sign-in page. */
  GLOSSATOR_SAMPLE: z.enum(['0', '1']).default('0'),
  /** The secret in the one-time link that sets up the administrator; good only while there is none. */
  GLOSSATOR_SETUP_TOKEN: z.string().min(32).optional(),
});

export type Environment = z.infer<typeof Environment>;

let parsed: Environment | undefined;

/**
 * The configuration, parsed on first use: parsing at module load would break the build, which has
 * none. Throws a sentence that names each wrong variable and never its value.
 */
export function env(): Environment {
  if (parsed) return parsed;
  const result = Environment.safeParse(process.env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not right: ${faults.join('; ')}.`);
  }
  parsed = result.data;
  return parsed;
}
