import { authHandler } from '@/lib/auth/next-auth';

const handle = (request: Request, context: object): Promise<Response> => authHandler()(request, context);

export { handle as GET, handle as POST };
