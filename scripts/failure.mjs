/** A failure that a person can act on: its message is a whole sentence and is all that gets printed. */
export class Failure extends Error {
  /**
   * @param {string} sentence What happened and what to do.
   * @param {string} [details] Output of the tool that failed, printed before the sentence.
   */
  constructor(sentence, details = '') {
    super(sentence);
    this.name = 'Failure';
    this.details = details;
  }
}

/**
 * Prints an error for the person at the terminal: a Failure as its sentence, anything else with its stack.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof Failure) {
    if (error.details.trim() !== '') console.error(error.details.trimEnd());
    console.error(error.message);
  } else {
    console.error(systemSentence(error) ?? error);
  }
}

/** What the system refuses most often, in words. */
function systemSentence(error) {
  if (error?.path === undefined) return undefined;
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return (
      `This user may not use ${error.path} (${error.code}). Start Glossator as the owner of its folders, or choose ` +
      'another data folder with GLOSSATOR_DATA.'
    );
  }
  if (error.code === 'ENOSPC')
    return `There is no room left on the disk for ${error.path}. Make some, then start again.`;
  return undefined;
}
