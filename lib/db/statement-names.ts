/** As many statements as each connection keeps the plans of; some megabytes in the server. */
const KEPT = 500;

/**
 * A name for each SQL text, by which PostgreSQL keeps its plan; empty, which keeps none, once there are `kept`. Without it
 * a statement is planned anew each time that it runs.
 */
export function statementNames(kept = KEPT): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= kept) return known ?? '';
    const name = `s${String(names.size)}`;
    names.set(sql, name);
    return name;
  };
}
