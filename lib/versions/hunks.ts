/** A run of words of two texts: in both, or only in the later or the earlier one. */
export interface Run {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** A place where two texts differ, with some words around it. */
export interface Hunk {
  /** Where its first run begins in the later text: code points. */
  start: number;
  runs: Run[];
}

/** Letters that are shown around what changed; what is nearer to each other than twice that is one place. */
const AROUND = 60;

/** The places where two texts differ, in the order of the text, with some words of what was kept around each. */
export function hunksOf(runs: readonly Run[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open: Hunk | null = null;
  let offset = 0;
  let before = '';
  for (const run of runs) {
    const letters = [...run.text];
    if (run.kind === 'kept') {
      if (open && letters.length <= 2 * AROUND) open.runs.push(run);
      else if (open) {
        open.runs.push({ kind: 'kept', text: `${letters.slice(0, AROUND).join('')}…` });
        open = null;
      }
      before = letters.slice(-AROUND).join('');
      if (letters.length > AROUND) before = `…${before}`;
    } else {
      if (!open) {
        open = {
          start: offset - [...before.replace(/^…/, '')].length,
          runs: before === '' ? [] : [{ kind: 'kept', text: before }],
        };
        hunks.push(open);
      }
      open.runs.push(run);
      before = '';
    }
    if (run.kind !== 'removed') offset += letters.length;
  }
  return hunks.map((hunk) => ({ ...hunk, runs: trimmed(hunk.runs) }));
}

/** The last words of what follows the text's last change are as many as those before it. */
function trimmed(runs: Run[]): Run[] {
  const last = runs.at(-1);
  const letters = last?.kind === 'kept' ? [...last.text] : [];
  if (letters.length <= AROUND + 1) return runs;
  return [...runs.slice(0, -1), { kind: 'kept', text: `${letters.slice(0, AROUND).join('')}…` }];
}
