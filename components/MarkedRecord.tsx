import type { Problem } from '../lib/checks/check.ts';
import { displayText } from '../lib/display-text.ts';
import { placesIn } from '../lib/fault-place.ts';

const MOST_SHOWN = 2000;

/** A record as published, with the places of its faults marked. */
export function MarkedRecord({
  record,
  problems,
}: {
  readonly record: string;
  readonly problems: readonly Problem[];
}) {
  const shown = record.slice(0, MOST_SHOWN);
  const places = placesIn(shown, problems);
  return (
    <code>
      <bdi>
        {places.map(({ start, end }, index) => (
          <>
            {displayText(shown.slice(places[index - 1]?.end ?? 0, start))}
            <mark>{displayText(shown.slice(start, end))}</mark>
          </>
        ))}
        {displayText(shown.slice(places.at(-1)?.end ?? 0))}
      </bdi>
    </code>
  );
}
