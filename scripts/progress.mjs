const FIRST_SIGN_MS = 4_000;
const NEXT_SIGN_MS = 15_000;

/**
 * Does one step of a command and prints one line with its seconds. A step that takes long shows in the
 * meantime that it is still alive.
 * @template T
 * @param {string} title Shown when done, a noun, for example "Packages".
 * @param {() => Promise<T>} work May return `{ note }` to say more than the title.
 * @param {{ announce?: string }} [options] `announce` is printed at once, for steps known to be long.
 * @returns {Promise<T>}
 */
export async function step(title, work, options = {}) {
  const started = Date.now();
  if (options.announce !== undefined) console.log(`  ${options.announce}`);
  let timer = setTimeout(function sign() {
    console.log(`  … ${title}: ${secondsSince(started)} so far`);
    timer = setTimeout(sign, NEXT_SIGN_MS);
  }, FIRST_SIGN_MS);
  try {
    const result = await work();
    const note = noteOf(result);
    console.log(`✓ ${title}${note === '' ? '' : `: ${note}`} (${secondsSince(started)})`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} started Milliseconds of the epoch. */
export function secondsSince(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function noteOf(result) {
  return typeof result === 'object' && result !== null && typeof result.note === 'string' ? result.note : '';
}
