/** A day of the sample's seminar, counted from 0, and a time of it in UTC. */
export type Moment = `${number} ${number}:${number}`;

/** How long something came after something else. */
export type Delay = `${number}m` | `${number}h` | `${number}d`;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const UNITS = { m: MINUTE, h: 60 * MINUTE, d: DAY };

/** The last day on which anything happens is the day before the sample is loaded. */
export const LAST_DAY = 26;

/** Milliseconds from the beginning of the seminar, which is the midnight of its day 0. */
export function sinceBeginning(moment: Moment): number {
  const [, day, hours, minutes] = /^(\d+) (\d+):(\d+)$/.exec(moment) ?? [];
  return Number(day) * DAY + Number(hours) * UNITS.h + Number(minutes) * MINUTE;
}

/** A moment some minutes after another. */
export function laterBy(moment: Moment, minutes: number): Moment {
  const at = sinceBeginning(moment) + minutes * MINUTE;
  const [day, rest] = [Math.floor(at / DAY), at % DAY];
  return `${day} ${Math.floor(rest / UNITS.h)}:${Math.floor((rest % UNITS.h) / MINUTE)}`;
}

/** Milliseconds. */
export function lasting(delay: Delay): number {
  const unit = delay.endsWith('m') ? 'm' : delay.endsWith('h') ? 'h' : 'd';
  return Number.parseInt(delay, 10) * UNITS[unit];
}

/** When the seminar began, for a sample that is loaded at a moment. */
export function beginningFor(loadedAt: Date): Date {
  const today = Math.floor(loadedAt.getTime() / DAY) * DAY;
  return new Date(today - (LAST_DAY + 1) * DAY);
}
