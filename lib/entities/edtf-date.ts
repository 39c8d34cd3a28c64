import edtf from 'edtf';

/**
 * Whether the text is a date of EDTF (ISO 8601-2, levels 0 to 2) without a time of day, with at least one
 * year, whose days are in the calendar and whose intervals do not end before they begin.
 */
export function isEdtf(text: string): boolean {
  if (!/\d{5}|Y-?\d|[\dX]{4}/.test(text) || /[T\s]/.test(text)) return false;
  if ([...text.matchAll(/(-?\d{4})-(\d{2})-(\d{2})/g)].some(([day]) => !isDay(day))) return false;
  try {
    const { type, min, max } = edtf(text);
    return type !== 'Interval' || [min, max].some((end) => !Number.isFinite(end)) || min <= max;
  } catch {
    return false; // the parser says so by throwing
  }
}

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1;
}
