import type { Authenticity } from './authenticity/authenticity.ts';
import { judgeAuthenticity } from './authenticity/judge.ts';
import { isSameNotice } from './bounce/match-recipients.ts';
import { mergeReports } from './bounce/merge-reports.ts';
import type { Message } from './bounce/message.ts';
import { parseBounce } from './bounce/parse.ts';
import type { BounceReport } from './bounce/report.ts';
import { explain } from './diagnose.ts';
import type { NoticeInspection, SourceTrouble } from './inspection.ts';

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
  const { id, excerpt } = notice;
  return explain(report, {
    ...{ id, excerpt, authenticity },
    source: { state: 'read', webmail, page, contradictions },
  });
}

/** What the page alone said of a notice, whether its source was read since or not. */
export function pageReportOf({ source, report }: NoticeInspection): BounceReport {
  return source.state === 'read' ? source.page : report;
}

/** What speaks against either reading speaks against both. */
function joined(...readings: readonly Authenticity[]): Authenticity {
  const isDoubted = readings.some(({ verdict }) => verdict === 'cannot-vouch');
  return {
    verdict: isDoubted ? 'cannot-vouch' : 'not-judged',
    signals: [...new Set(readings.flatMap(({ signals }) => signals))],
  };
}
