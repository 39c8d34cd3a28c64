export function requireDatabase(url: string): Promise<void>;
export function findsRows(url: string, sql: string): Promise<boolean>;
