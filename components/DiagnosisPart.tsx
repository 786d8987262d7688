import { domainShown, findSetup, namesIn, resendWords } from '../lib/card-words.ts';
import { displayDomain, displayText } from '../lib/display-text.ts';
import { forwardingOf } from '../lib/forwarding.ts';
import type { RootGroup } from '../lib/group-roots.ts';
import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../lib/inspection.ts';
import { resendClockOf } from '../lib/resend-clock.ts';
import { rootWords } from '../lib/root-words.ts';
import { slug } from '../lib/slug.ts';
import { tellingOf } from '../lib/telling.ts';
import type { Actions, Time } from './actions.ts';
import { ForeignDomain } from './Foreign.tsx';
import { GroupPart } from './GroupPart.tsx';
import { Headline } from './Headline.tsx';
import { HelpLink, OfficialPage } from './HelpLink.tsx';
import { WhatToDo } from './WhatToDo.tsx';
import { WhoMustAct } from './WhoMustAct.tsx';

interface Props {
  readonly notice: NoticeInspection;
  readonly diagnosis: Diagnosis;
  readonly isOneOfMany: boolean;
  /** Other lost mails that come down to the same; undefined where there is none. */
  readonly group: RootGroup | undefined;
  readonly actions: Actions;
  readonly t: Translate;
}

/** One recipient: what came back, who must act, what to do, whether to send again. */
export function DiagnosisPart({ notice, diagnosis, isOneOfMany, group, actions, t }: Props) {
  const { verdict, finalRecipient } = diagnosis;
  const { party } = tellingOf(diagnosis, notice.ownership);
  const isLate = diagnosis.action === 'delayed';
  return (
    <section class="diagnosis" data-cause={verdict.cause} data-recipient={finalRecipient}>
      {isOneOfMany && finalRecipient !== undefined ? (
        <h3 class="recipient">
          <ForeignDomain name={finalRecipient} />
        </h3>
      ) : null}
      <Verdict notice={notice} diagnosis={diagnosis} t={t} />
      <WhoMustAct party={party} isLate={isLate} domain={domainShown(notice)} t={t} />
      {group === undefined ? null : <GroupPart group={group} t={t} />}
      <PassedOn notice={notice} diagnosis={diagnosis} t={t} />
      <WhatToDo notice={notice} diagnosis={diagnosis} actions={actions} t={t} />
      <Resend notice={notice} diagnosis={diagnosis} time={actions.time} t={t} />
      {verdict.help === undefined ? null : <HelpLink id={verdict.help} t={t} />}
      <SetupLink notice={notice} diagnosis={diagnosis} t={t} />
    </section>
  );
}

function SetupLink({ notice, diagnosis, t }: Pick<Props, 'notice' | 'diagnosis' | 't'>) {
  const setup = findSetup(notice, diagnosis);
  return setup === undefined ? null : (
    <OfficialPage href={setup.page} label={t('ui_setup_page', setup.name)} t={t} />
  );
}

function Verdict({ notice, diagnosis, t }: Pick<Props, 'notice' | 'diagnosis' | 't'>) {
  const names = namesIn(notice, diagnosis, t);
  const { keys } = tellingOf(diagnosis);
  const root = rootWords(notice, diagnosis, t);
  if (diagnosis.action !== 'delayed') {
    return (
      <>
        <Headline icon="failed" word={t('ui_severity_failed')} title={t(keys.title, ...names)} />
        <p>{t(keys.explanation, ...names)}</p>
        {root === undefined ? null : (
          <p class="root" data-root={diagnosis.root?.id}>
            {root.title}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <Headline icon="delayed" word={t('ui_severity_delayed')} title={t('delayed_title', names[2])} />
      <p>{t('delayed_explanation')}</p>
      {diagnosis.willRetryUntil === undefined ? null : (
        <p>{t('delayed_until', displayText(diagnosis.willRetryUntil))}</p>
      )}
      <p>
        {t('delayed_reason')} {t(keys.late, ...names)}
      </p>
    </>
  );
}

/** Who passed it on before it was refused, and that they must act. */
function PassedOn({ notice, diagnosis, t }: Pick<Props, 'notice' | 'diagnosis' | 't'>) {
  const way = forwardingOf(notice, diagnosis);
  return way === undefined ? null : (
    <p class="passed-on">{t('ui_passed_on', displayDomain(way.from), displayDomain(way.to))}</p>
  );
}

interface ResendProps extends Pick<Props, 'notice' | 'diagnosis' | 't'> {
  readonly time: Time;
}

/** Whether to send it again; by the clock where the notice tells a time. Once it is mended that is told above. */
function Resend({ notice, diagnosis, time, t }: ResendProps) {
  const state = notice.fix?.state;
  if (diagnosis.root !== undefined && (state === 'works' || state === 'published')) return null;
  const clock = resendClockOf(diagnosis, notice.report.arrivalDate, time.now);
  const words = resendWords(diagnosis, namesIn(notice, diagnosis, t), t);
  return (
    <p class="resend" data-resend={diagnosis.resend} data-clock={clock.kind}>
      {clock.kind === 'unknown' ? words : t(`clock_${slug(clock.kind)}`, time.shown(clock.at))}
      {clock.kind === 'tried-until' ? ` ${words}` : ''}
    </p>
  );
}
