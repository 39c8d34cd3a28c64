export function openTestServer(
  root: string,
): Promise<{ url: string; template: string; close: () => Promise<void> }>;
