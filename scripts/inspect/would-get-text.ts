import { wouldGetWords, type WayWords } from '../../lib/would-get-words.ts';
import type { Way, WouldGet } from '../../lib/would-get.ts';
import { translateEnglish as t } from './translate-english.ts';

/** What a mail would get, in the words of the popup. */
export function linesOfWouldGet(told: WouldGet): readonly string[] {
  const { title, address, ways, seal, caution } = wouldGetWords(told, t);
  return [
    '',
    title,
    ...(address === undefined ? [] : [address]),
    ...ways.flatMap(linesOfWay),
    '',
    seal,
    caution,
  ];
}

function linesOfWay({ title, lines, trace, outcome }: WayWords): readonly string[] {
  return [
    '',
    `${title}:`,
    outcome,
    ...lines.map((line) => `- ${line}`),
    ...(trace.length === 0 ? [] : [`- ${t('would_trace')}:`, ...trace.map((step) => `    ${step}`)]),
  ];
}

/** What a mail would get (docs/cli.md: `WouldGet`). `null`: not known, or nothing to tell. */
export interface WouldGetReport {
  readonly from: string;
  readonly through: string;
  readonly ip: string | null;
  readonly dkimSelector: string | null;
  readonly ways: readonly WayReport[];
}

interface WayReport {
  readonly returnPath: string;
  readonly spf: Way['spf'];
  readonly trace: readonly string[];
  readonly aligned: boolean | null;
  readonly outcome: Way['outcome'];
  readonly policy: string | null;
}

export function wouldGetReportOf(told: WouldGet): WouldGetReport {
  const { from, through, address, seal } = told;
  const words = wouldGetWords(told, t).ways;
  return {
    ...{ from, through },
    ip: 'ip' in address ? address.ip : null,
    dkimSelector: seal.state === 'key' ? seal.selector : null,
    ways: told.ways.map(({ returnPath, spf, counts, outcome, policy }, index) => ({
      ...{ returnPath, spf, trace: words[index]?.trace ?? [] },
      ...{ aligned: counts ?? null, outcome, policy: policy ?? null },
    })),
  };
}
