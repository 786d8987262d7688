import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection, Tone } from '../lib/inspection.ts';
import { displayText } from '../lib/display-text.ts';
import type { Actions } from './actions.ts';
import { Forged, WhoseMail } from './Authenticity.tsx';
import { Details } from './Details.tsx';
import { DnsPart } from './DnsPart.tsx';
import { Foreign, ForeignDomain } from './Foreign.tsx';
import { HelpLink, OfficialPage } from './HelpLink.tsx';
import { Headline } from './Headline.tsx';
import { LetterPart } from './LetterPart.tsx';
import { Questions } from './Questions.tsx';
import { SourcePart } from './SourcePart.tsx';
import { FindIt, Steps } from './WhereToLook.tsx';
import { WhoMustAct } from './WhoMustAct.tsx';
import { adviceFor } from '../lib/accepted-words.ts';
import { tellingOf } from '../lib/telling.ts';
import { domainShown, findSetup, namesIn, resendWords } from '../lib/card-words.ts';

interface Props {
  readonly notice: NoticeInspection;
  readonly actions: Actions;
  readonly t: Translate;
}

/** One notice: told by its tone; below the verdicts what DNS said, and what was asked. */
export function NoticeCard({ notice, actions, t }: Props) {
  const { tone, dns } = notice;
  const source = <SourcePart notice={notice} read={actions.readSource} t={t} />;
  return (
    <article class={`card ${tone}`} data-tone={tone} data-notice={notice.id}>
      <WhoseMail authenticity={notice.authenticity} t={t} />
      <Body tone={tone} notice={notice} actions={actions} t={t} />
      {tone === 'cannot-vouch' ? null : (
        <>
          {tone === 'not-understood' ? source : null}
          <DnsPart dns={dns} askAgain={actions.askAgain} copy={actions.copy} t={t} />
          {tone === 'not-understood' ? null : source}
          <Details notice={notice} copy={actions.copy} t={t} />
        </>
      )}
      <Questions questions={dns.questions} t={t} />
    </article>
  );
}

function Body({ tone, notice, actions, t }: Props & { readonly tone: Tone }) {
  switch (tone) {
    case 'cannot-vouch':
      return <Forged authenticity={notice.authenticity} t={t} />;
    case 'success':
      return <Success notice={notice} actions={actions} t={t} />;
    case 'not-understood':
      return <NotUnderstood notice={notice} t={t} />;
    case 'failed':
    case 'delayed':
      return <Diagnoses notice={notice} actions={actions} t={t} />;
  }
}

function Success({ notice, actions, t }: Props) {
  const { accepted } = notice;
  return (
    <>
      <Headline icon="success" word={t('ui_severity_success')} title={t('success_title')} />
      <p>{t('success_explanation')}</p>
      <Steps heading="success_steps" steps={adviceFor(accepted).steps} t={t} />
      {accepted.map((acceptance, index) => (
        <FindIt key={acceptance.recipient ?? index} acceptance={acceptance} copy={actions.copy} t={t} />
      ))}
    </>
  );
}

function NotUnderstood({ notice, t }: Omit<Props, 'actions'>) {
  return (
    <>
      <Headline icon="unknown" word={t('ui_severity_unknown')} title={t('not_understood_title')} />
      <p>{t('not_understood_explanation')}</p>
      <h3>{t('ui_notice_says')}</h3>
      <blockquote class="reply excerpt">
        <Foreign text={notice.excerpt.slice(0, 1200)} />
      </blockquote>
      <p>{t('not_understood_resend')}</p>
    </>
  );
}

function Diagnoses({ notice, actions, t }: Props) {
  const told = notice.diagnoses.filter(({ action }) => action === 'failed' || action === 'delayed');
  return (
    <>
      {told.length > 1 ? <p class="several">{t('ui_several', String(told.length))}</p> : null}
      {told.map((diagnosis, index) => (
        <DiagnosisPart
          key={diagnosis.finalRecipient ?? index}
          notice={notice}
          diagnosis={diagnosis}
          isOneOfMany={told.length > 1}
          actions={actions}
          t={t}
        />
      ))}
    </>
  );
}

interface PartProps extends Props {
  readonly diagnosis: Diagnosis;
  readonly isOneOfMany: boolean;
}

function DiagnosisPart({ notice, diagnosis, isOneOfMany, actions, t }: PartProps) {
  const names = namesIn(notice, diagnosis, t);
  const { verdict, resend, finalRecipient } = diagnosis;
  const { keys, party } = tellingOf(diagnosis);
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
      <section class="what">
        <h3>{t('ui_what_to_do')}</h3>
        <p class="primary">{isLate ? t('delayed_action') : t(keys.action, ...names)}</p>
        <LetterPart notice={notice} diagnosis={diagnosis} copy={actions.copy} t={t} />
      </section>
      <p class="resend" data-resend={resend}>
        {resendWords(diagnosis, names, t)}
      </p>
      {verdict.help === undefined ? null : <HelpLink id={verdict.help} t={t} />}
      <SetupLink notice={notice} diagnosis={diagnosis} t={t} />
    </section>
  );
}

function SetupLink({ notice, diagnosis, t }: Pick<PartProps, 'notice' | 'diagnosis' | 't'>) {
  const setup = findSetup(notice, diagnosis);
  return setup === undefined ? null : (
    <OfficialPage href={setup.page} label={t('ui_setup_page', setup.name)} t={t} />
  );
}

function Verdict({ notice, diagnosis, t }: Pick<PartProps, 'notice' | 'diagnosis' | 't'>) {
  const names = namesIn(notice, diagnosis, t);
  const { keys } = tellingOf(diagnosis);
  if (diagnosis.action !== 'delayed') {
    return (
      <>
        <Headline icon="failed" word={t('ui_severity_failed')} title={t(keys.title, ...names)} />
        <p>{t(keys.explanation, ...names)}</p>
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
