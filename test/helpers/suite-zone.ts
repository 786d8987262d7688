/** Names as the RFC 7208 suite writes them: `[{ TXT: … }, { MX: [10, host] }, 'TIMEOUT']`. */
export type SuiteZone = Readonly<Record<string, readonly (string | Readonly<Record<string, unknown>>)[]>>;

/** A zone of the suite in the form of docs/cli.md, as the suite's driver reads it: `SPF` counts as TXT where there is no TXT. */
export function zoneOf(zonedata: SuiteZone): Readonly<Record<string, unknown>> {
  const names = Object.entries(zonedata).filter(([name]) =>
    name.split('.').every((label) => label !== '' && label.length < 64),
  );
  return Object.fromEntries(names.map(([name, entries]) => [name, recordsOf(entries)]));
}

function recordsOf(entries: SuiteZone[string]): unknown {
  const isSlow = entries.includes('TIMEOUT');
  const values = new Map<string, unknown>();
  const add = (type: string, value: unknown) => {
    const known = values.get(type);
    values.set(type, Array.isArray(known) ? [...(known as readonly unknown[]), value] : [value]);
  };
  const plain = entries.filter((entry) => typeof entry !== 'string');
  const hasTxt = plain.some((entry) => 'TXT' in entry);
  for (const entry of plain)
    for (const [type, value] of Object.entries(entry)) {
      if (value === 'NONE') continue;
      const told = type === 'SPF' && !hasTxt ? 'TXT' : type;
      if (value === 'TIMEOUT') values.set(told, 'TIMEOUT');
      else if (told === 'MX' && Array.isArray(value))
        add('MX', `${String(value[0])} ${String(value[1]) || '.'}`);
      else if (told !== 'SPF') add(told, value);
    }
  const types = Object.fromEntries(
    [...values].filter(([type]) => /^(?:A|AAAA|MX|TXT|PTR|CNAME)$/.test(type)),
  );
  return isSlow
    ? { A: 'TIMEOUT', AAAA: 'TIMEOUT', MX: 'TIMEOUT', PTR: 'TIMEOUT', TXT: 'TIMEOUT', ...types }
    : types;
}
