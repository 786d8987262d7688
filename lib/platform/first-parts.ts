/** Postal-mime needs a millisecond for each part and up to 30 µs for each line: no notice has so many of either. */
const [MAX_BOUNDARIES, MAX_LINES] = [200, 10_000];

/** A source of one character an octet, cut before the boundary, and behind the line, that is one too many. */
export function firstParts(source: string): string {
  const names = new Set([...source.matchAll(BOUNDARY)].map(([, quoted, bare]) => quoted ?? bare ?? ''));
  let [lines, boundaries] = [0, 0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    lines += 1;
    if (isBoundary(source, at + 1, names)) boundaries += 1;
    if (lines >= MAX_LINES || boundaries > MAX_BOUNDARIES) return source.slice(0, at + 1);
  }
  return source;
}

const MAX_NAME = 240;
const BOUNDARY = /\bboundary[ \t]{0,20}=[ \t]{0,20}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;

function isBoundary(source: string, at: number, names: ReadonlySet<string>): boolean {
  if (!source.startsWith('--', at)) return false;
  const [line = ''] = source.slice(at + 2, at + MAX_NAME).split(/\r?\n/, 1);
  return names.has(line.trimEnd());
}
