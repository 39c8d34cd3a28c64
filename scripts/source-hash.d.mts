export function hashBuildSources(root: string): string;
