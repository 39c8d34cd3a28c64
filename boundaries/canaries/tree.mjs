// The files that the canaries import: a tree in miniature with the real tree's names.
const value = (name) => `export const ${name} = 1;\n`;

/** Path → source. */
export const tree = {
  'app/page.tsx': 'export default function Page() {\n  return null;\n}\n',
  'components/ui/button.tsx': 'export function Button() {\n  return null;\n}\n',
  'components/threads/thread-card.tsx': 'export function ThreadCard() {\n  return null;\n}\n',
  'lib/access/policy.ts': value('can'),
  'lib/anchoring/points.ts': value('toPoints'),
  'lib/mentions/find.ts': value('findMentions'),
  'lib/accounts/model.ts': value('account'),
  'lib/accounts/queries.ts': value('findAccount'),
  'lib/annotations/model.ts': 'export type Annotation = { id: string };\nexport const annotation = 1;\n',
  'lib/annotations/queries.ts': value('listAnnotations'),
  'lib/annotations/commands.ts': value('writeAnnotation'),
  'lib/auth/session.ts': value('currentActor'),
  'lib/config/env.ts': value('env'),
  'lib/content/schema.ts': value('schema'),
  'lib/content/import/plain-text.ts': value('importPlainText'),
  'lib/db/client.ts': 'export type Row = { id: string };\nexport const db = 1;\n',
  'lib/db/generated/client.ts': 'export class PrismaClient {}\n',
  'lib/errors/catalog.ts': 'export class AppError extends Error {}\n',
  'lib/events/event.ts': value('event'),
  'lib/events/publish.ts': value('publish'),
  'lib/http/client.ts': value('send'),
  'lib/http/route.ts': value('defineRoute'),
  'lib/jobs/model.ts': value('job'),
  'lib/logging/report.ts': value('report'),
  'lib/mail/send.ts': value('sendMail'),
  'lib/testing/factories.ts': value('buildAccount'),
};
