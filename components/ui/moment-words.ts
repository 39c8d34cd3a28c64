// Made once, because making one takes longer than all that it formats; and on first use, because on the
// server they would take the server's language and zone.
let formats: { thisYear: Intl.DateTimeFormat; otherYear: Intl.DateTimeFormat } | null = null;

/** The moment in the browser's language and zone: day, month and time, and the year unless it is that of `now`. */
export function momentWords(at: Date, now: Date): string {
  formats ??= makeFormats();
  return formats[at.getFullYear() === now.getFullYear() ? 'thisYear' : 'otherYear'].format(at);
}

function makeFormats() {
  const options = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return {
    thisYear: new Intl.DateTimeFormat(undefined, options),
    otherYear: new Intl.DateTimeFormat(undefined, { ...options, year: 'numeric' }),
  };
}
