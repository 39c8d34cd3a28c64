/** The rows of a table in CSV (RFC 4180, with a byte order mark), by the names in its first row. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  if (!text.startsWith('\ufeff') || !text.endsWith('\r\n')) throw new Error('The table is not whole.');
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const records: string[][] = [[]];
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const [, quoted, bare, end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error('The table is not well formed.');
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') records.push([]);
  }
  const [head = [], ...rows] = records.slice(0, -1);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}
