const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 §4.3: the zones that had names, in hours. Those of a single letter were used wrongly and tell nothing. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['ut', 0],
  ['gmt', 0],
  ['utc', 0],
  ['z', 0],
  ['edt', -4],
  ['est', -5],
  ['cdt', -5],
  ['cst', -6],
  ['mdt', -6],
  ['mst', -7],
  ['pdt', -7],
  ['pst', -8],
]);

const DATE =
  /^(?:[a-z]{3},?[ \t]{1,8})?(?<day>\d{1,2})[ \t-]{1,8}(?<month>[a-z]{3})[a-z]{0,6}[ \t-]{1,8}(?<year>\d{4}|\d{2}),?[ \t]{1,8}(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?[ \t]{0,8}(?:(?:GMT|UTC)?(?<sign>[+-])(?<offset>\d{4})|(?<zone>[a-z]{1,3}))/i;
/** RFC 3339, which some systems write instead. */
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d{1,9})?[ \t]?(?:(?<sign>[+-])(?<offset>\d\d:?\d\d)|(?<zone>Z))/i;

/**
 * The moment of a date of RFC 5322 §3.3 (obsolete forms and RFC 3339 too), as `2026-01-04T00:00:00Z`. Undefined where the date does not
 * exist, or bears no zone that is known: then it tells no moment.
 */
export function readMailDate(text: string | undefined): string | undefined {
  const bare = (text ?? '')
    .slice(0, 200)
    .replace(/\([^()]{0,60}\)/g, ' ')
    .trim();
  const found = (DATE.exec(bare) ?? ISO.exec(bare))?.groups;
  if (found === undefined) return undefined;
  const part = (name: string) => found[name] ?? '';
  const time = ['hour', 'minute', 'second'].map((name) => Number(part(name)));
  const at = momentOf([fullYear(part('year')), monthOf(part('month')), Number(part('day'))], time);
  const offset = offsetOf(found['sign'], found['offset'], found['zone']);
  return offset === undefined || at === undefined ? undefined : instant(at - offset * 60_000);
}

/** The moment so many seconds later; undefined where that is beyond all dates. */
export function later(date: string | undefined, seconds: number): string | undefined {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? undefined : instant(at + seconds * 1000);
}

function instant(milliseconds: number): string | undefined {
  const text = Math.abs(milliseconds) < 8.6e15 ? new Date(milliseconds).toISOString() : '';
  return /^\d{4}-/.test(text) ? text.replace(/\.\d{3}Z$/, 'Z') : undefined;
}

function monthOf(name: string): number {
  return /^\d/.test(name) ? Number(name) - 1 : MONTHS.indexOf(name.toLowerCase());
}

/** §4.3: two digits are of this century below 50. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** Minutes east of Greenwich; undefined for a zone without a meaning. */
function offsetOf(
  sign: string | undefined,
  digits: string | undefined,
  zone: string | undefined,
): number | undefined {
  if (digits === undefined) {
    const hours = ZONES.get(zone?.toLowerCase() ?? '');
    return hours === undefined ? undefined : hours * 60;
  }
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(-2));
  return sign === '-' ? -minutes : minutes;
}

/** The moment in UTC; undefined for the 31st of February and the 25th hour. A leap second counts as the one before it. */
function momentOf(date: readonly number[], time: readonly number[]): number | undefined {
  const [year, month, day] = [0, 1, 2].map((index) => date[index] ?? -1);
  const [hour, minute, second] = [0, 1, 2].map((index) => time[index] ?? 0);
  const at = Date.UTC(year ?? 0, month ?? 0, day, hour, minute, Math.min(second ?? 0, 59));
  const there = new Date(at);
  const isDay = there.getUTCMonth() === month && there.getUTCDate() === day;
  return isDay && there.getUTCHours() === hour && there.getUTCMinutes() === minute ? at : undefined;
}
