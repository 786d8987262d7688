import { isForged, type Authenticity } from './authenticity/authenticity.ts';
import { judgeAuthenticity } from './authenticity/judge.ts';
import { isSameNotice, isSurelySameNotice } from './bounce/match-recipients.ts';
import { mergeReports } from './bounce/merge-reports.ts';
import type { Message } from './bounce/message.ts';
import { parseBounce } from './bounce/parse.ts';
import { explain } from './diagnose.ts';
import { pageReportOf, type NoticeInspection, type SourceReading, type SourceTrouble } from './inspection.ts';
import { webmails } from './webmail/index.ts';

/** How the source of a message in this webmail's page is come by. */
export function offerSource(webmailId: string | undefined): SourceReading {
  const webmail = webmails.find(({ id }) => id === webmailId);
  if (webmail === undefined) return { state: 'none' };
  const { kind, how } = webmail.source;
  return kind === 'by-hand' ? { state: kind, how } : { state: 'offered', webmail: webmail.name, how };
}

/**
 * The notice of a page explained anew together with its own source; a word where the source is none of a notice, or of another one. DNS is
 * to be asked afresh. What spoke against the notice before still does.
 */
export function addSource(
  notice: NoticeInspection,
  webmail: string,
  message: Message,
): NoticeInspection | Extract<SourceTrouble, 'no-bounce' | 'other-message'> {
  const page = pageReportOf(notice);
  const source = parseBounce(message);
  if (source === undefined) return 'no-bounce';
  if (!isSameNotice(page, source)) return 'other-message';
  const { report, contradictions } = mergeReports(page, source);
  const authenticity = joined(notice.authenticity, judgeAuthenticity(message, report));
  const { id, excerpt, ownership, fix } = notice;
  return explain(report, {
    ...{ id, excerpt, ownership, fix, authenticity },
    source: { state: 'read', webmail, page, contradictions },
  });
}

/**
 * A source that came by hand, explained together with the notice of the open page that it is surely of. Undefined where it is of none of them.
 */
export function joinSource(
  notices: readonly NoticeInspection[],
  message: Message,
): NoticeInspection | undefined {
  const report = parseBounce(message);
  const notice = report && notices.find((one) => isSurelySameNotice(pageReportOf(one), report));
  const joined = notice && addSource(notice, '', message);
  return typeof joined === 'string' ? undefined : joined;
}

/** What speaks against either reading speaks against both; whose mail it is about the source knows better. */
function joined(page: Authenticity, source: Authenticity): Authenticity {
  const doubted = [page, source].filter(isForged);
  const [first] = doubted;
  if (first === undefined) return source;
  const gravest = doubted.find(({ verdict }) => verdict === 'phishing') ?? first;
  const signals = [...new Set([gravest, ...doubted].flatMap((one) => one.signals))].slice(0, 3);
  return { verdict: gravest.verdict, signals };
}
