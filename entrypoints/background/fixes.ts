import { investigate } from '../../lib/diagnose.ts';
import type { Question } from '../../lib/dns/index.ts';
import { judgeFix, openFix, type ChangeSeen, type FixCheck } from '../../lib/fix-check.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { clock } from '../../lib/platform/clock.ts';
import type { RemedyId } from '../../lib/remedy/remedy.ts';
import { seenIn } from '../../lib/seen-record.ts';
import { withNotice } from '../../lib/screen.ts';
import { changeTab, keyOf, type Desk } from './desk.ts';
import type { AskDnsAnew, AskEach } from './dns.ts';

/** How a look after a remedy asks. */
export interface FixDns {
  readonly askDns: AskDnsAnew;
  readonly askEach: AskEach;
}

/** The person has published something: that it is to be looked after is kept first, so that a worker that is killed goes on with it. */
export async function wantFixOfTab(desk: Desk, tabId: number, id: string, remedy: RemedyId): Promise<void> {
  await changeTab(desk, tabId, (tab) => withNotice(tab, id, (notice) => wantFix(notice, remedy)));
  await lookAfterWanted(desk, tabId);
}

/** Looks after each remedy of a tab that is wanted and not under way. Answers at once; what comes of it is seen in the store. */
export async function lookAfterWanted(desk: Desk, tabId: number): Promise<void> {
  const tab = await desk.store.readTab(tabId);
  for (const notice of tab?.notices ?? []) {
    const { fix } = notice;
    const key = keyOf(tabId, notice);
    if (fix?.state !== 'asking' || desk.lookedAfter.has(key)) continue;
    desk.lookedAfter.add(key);
    void lookAfter(notice, fix, desk)
      .then((found) =>
        desk.store.changeTab(
          tabId,
          (now) => now && withNotice(now, notice.id, (known) => withFound(known, found)),
        ),
      )
      .finally(() => desk.lookedAfter.delete(key));
  }
}

/** A notice that was told anew meanwhile keeps what it tells; the look itself counts all the same. */
export function withFound(known: NoticeInspection, found: NoticeInspection): NoticeInspection {
  if (known.fix?.askedAt !== found.fix?.askedAt) return known;
  const isSame = known.source.state === found.source.state;
  return isSame
    ? { ...found, source: known.source, ownership: known.ownership }
    : { ...known, fix: found.fix };
}

/** The notice with a look after one of its remedies begun; unchanged where one is under way, or where no record would change. */
export function wantFix(notice: NoticeInspection, remedy: RemedyId): NoticeInspection {
  if (notice.fix?.state === 'asking') return notice;
  const fix = openFix(notice.diagnoses, remedy, clock());
  return fix === undefined ? notice : { ...notice, fix };
}

/** Asks each resolver for each record, then the whole inspection anew, both past what is kept. Never rejects. */
export async function lookAfter(
  notice: NoticeInspection,
  fix: FixCheck,
  { askDns, askEach }: FixDns,
): Promise<NoticeInspection> {
  const { changes, questions } = await askChanges(fix, askEach);
  const asking: NoticeInspection = { ...notice, dns: { ...notice.dns, state: 'asking' } };
  const again = await investigate(asking, askDns(true), () => undefined);
  const dns = { ...again.dns, questions: [...questions, ...again.dns.questions] };
  return { ...again, dns, fix: judgeFix(fix, changes, again) };
}

async function askChanges(
  { changes }: FixCheck,
  askEach: AskEach,
): Promise<{ readonly changes: readonly ChangeSeen[]; readonly questions: readonly Question[] }> {
  const each = askEach();
  const seen = await Promise.all(
    changes.map(async ({ change }) => ({
      change,
      seen: await Promise.all(
        each.map(async ({ name, dns }) =>
          seenIn(change, name, await dns.resolve(change.name, change.type, 'guess')),
        ),
      ),
    })),
  );
  return { changes: seen, questions: each.flatMap(({ dns }) => dns.questions()) };
}
