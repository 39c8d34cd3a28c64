export function following(
  args: string[],
  env: Record<string, string | undefined>,
): { command: string; args: string[]; env: NodeJS.ProcessEnv };
