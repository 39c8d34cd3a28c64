interface Server {
  url: string;
  adopted: boolean;
  isAlive: () => boolean;
  stop: () => Promise<void>;
}
export function ensurePostgres(
  dataDir: string,
  options?: { database?: string; settings?: Record<string, string | number> },
): Promise<Server>;
export function findPostgres(dataDir: string): Promise<string | undefined>;
export function stopPostgres(dataDir: string): Promise<void>;
