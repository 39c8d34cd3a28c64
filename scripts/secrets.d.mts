export function keepSecrets(dataDir: string): { sessionSecret: string; setupToken: string };
