interface Settings {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  sessionSecret: string | undefined;
  sample: boolean;
  sampleDoor: boolean;
  localUrl: string;
  url: string;
}
export function readSettings(env: Record<string, string | undefined>): Settings;
export function requirePort(settings: { host: string; port: number }): Promise<void>;
