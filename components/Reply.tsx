import { displayText } from '../lib/display-text.ts';
import type { Verdict } from '../lib/knowledge/verdict.ts';

/** The reply with the words that decided marked in it. */
export function Reply({ verdict: { line, decisive } }: { readonly verdict: Verdict }) {
  const [start, end] = decisive ? [decisive.start, decisive.end] : [0, 0];
  return (
    <blockquote class="reply">
      <bdi>
        {displayText(line.slice(0, start))}
        {end > start ? <mark>{displayText(line.slice(start, end))}</mark> : null}
        {displayText(line.slice(end))}
      </bdi>
    </blockquote>
  );
}
