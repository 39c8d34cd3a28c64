/**
 * A date of EDTF (ISO 8601-2, levels 0 to 2) in words, as a chip or a card shows it: “c. 1998”, “14 January
 * 2022”, “2015–2016”, “1984 or before”. What is no such date is given back as it is.
 */
export function dateWords(date: string): string {
  return setWords(date) ?? intervalWords(date) ?? pointWords(date) ?? date;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
/** From 33: quarters, thirds and halves of a year. */
const PARTS = [
  ...['first quarter', 'second quarter', 'third quarter', 'last quarter'],
  ...['first third', 'second third', 'last third', 'first half', 'second half'],
];

/** `[a,b]`: one of them. `{a,b}`: all of them. Either may hold `a..b`, `..a`, `a..`. */
function setWords(date: string): string | null {
  const [, open = '', inside = ''] = /^([[{])(.+)[\]}]$/.exec(date) ?? [];
  if (open === '') return null;
  const members = inside.split(',').map(memberWords);
  if (members.includes(null)) return null;
  const last = members.pop() ?? '';
  return members.length === 0 ? last : `${members.join(', ')} ${open === '[' ? 'or' : 'and'} ${last}`;
}

function memberWords(member: string): string | null {
  const [, from, to] = /^(.*?)\.\.(.*)$/.exec(member) ?? [];
  if (from === undefined || to === undefined) return pointWords(member);
  const [first, last] = [pointWords(from), pointWords(to)];
  if (from === '') return last && `${last} or before`;
  if (to === '') return first && `${first} or after`;
  return first && last && `${first} to ${last}`;
}

/** `a/b`; an end that is open is `..`, one that is not known is empty. */
function intervalWords(date: string): string | null {
  const [from, to, more] = date.split('/');
  if (from === undefined || to === undefined || more !== undefined) return null;
  if (from === '..') return atEnd('until', to);
  if (from === '') return atEnd('until', to, ', beginning unknown');
  if (to === '..') return atEnd('since', from);
  if (to === '') return atEnd('from', from, ', end unknown');
  const [first, last] = [pointWords(from), pointWords(to)];
  if (first === null || last === null) return null;
  return /^\d+$/.test(first) && /^\d+$/.test(last) ? `${first}–${last}` : `${first} – ${last}`;
}

function atEnd(before: string, point: string, after = ''): string | null {
  const words = pointWords(point);
  return words && `${before} ${words}${after}`;
}

const YEAR = String.raw`Y-?\d+(?:E\d+)?|-?[\dX]{4}`;
const POINT = new RegExp(
  String.raw`^(?<year>${YEAR})(?<digits>S\d+)?(?:-(?<month>[\dX]{2})(?:-(?<day>[\dX]{2}))?)?$`,
);

/** One date, with what is uncertain or approximate about it said once for all of it. */
function pointWords(point: string): string | null {
  const { year, digits, month, day } = POINT.exec(point.replace(/[?~%]/g, ''))?.groups ?? {};
  if (year === undefined) return null;
  const when = dayWords(yearWords(year), month, day);
  const unsure = /[?%]/.test(point) ? 'perhaps ' : '';
  const about = /[~%]/.test(point) || digits !== undefined ? 'c. ' : '';
  return when && `${unsure}${about}${when}`;
}

function dayWords(year: string, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return year;
  if (month.includes('X')) return day === undefined ? `a month of ${year}` : `a day of ${year}`;
  const name = monthWords(Number(month));
  if (name === null) return null;
  const at = year.startsWith('the ') && !name.endsWith(' of') ? `${name} in ${year}` : `${name} ${year}`;
  if (day === undefined) return at;
  return day.includes('X') ? `a day of ${at}` : `${Number(day)} ${at}`;
}

function monthWords(month: number): string | null {
  if (month >= 21 && month <= 32) return SEASONS[(month - 21) % 4] ?? null;
  return MONTHS[month - 1] ?? (PARTS[month - 33] === undefined ? null : `${PARTS[month - 33] ?? ''} of`);
}

/** `201X` is a decade, `20XX` the years that it may be; a year before 1 is counted from 1 BC backwards. */
function yearWords(year: string): string {
  if (/^-?X{4}$/.test(year)) return 'an unknown year';
  const decade = /^(\d{3})X$/.exec(year)?.[1];
  if (decade !== undefined) return `the ${Number(decade)}0s`;
  if (year.includes('X')) {
    const ends = [year.replace(/X/g, '0'), year.replace(/X/g, '9')].sort((a, b) => Number(a) - Number(b));
    return ends.map(plainYear).join('–');
  }
  return plainYear(year);
}

function plainYear(year: string): string {
  const number = Number(year.replace('Y', ''));
  if (number > 9999) return number.toLocaleString('en');
  if (number >= 1000) return String(number);
  if (number > 0) return `AD ${number}`;
  return `${(1 - number).toLocaleString('en')} BC`;
}
