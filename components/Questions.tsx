import type { Question } from '../lib/dns/resolve.ts';
import type { Translate } from '../lib/i18n.ts';
import { ForeignDomain } from './Foreign.tsx';

/** Every question that left the computer: name, kind, to whom, what came back. */
export function Questions({
  questions,
  t,
}: {
  readonly questions: readonly Question[];
  readonly t: Translate;
}) {
  const sent = questions.filter(({ answer }) => answer !== 'offline'); // what was asked while offline left nothing
  return (
    <details class="questions">
      <summary>
        {t('ui_what_left')} ({sent.length})
      </summary>
      <p>{sent.length === 0 ? t('ui_what_left_none') : t('ui_what_left_some')}</p>
      <ul>
        {sent.map(({ name, type, resolver, answer }, index) => (
          <li key={index} data-question={`${name} ${type}`}>
            <ForeignDomain name={name} /> {type} · {resolver} · {answerWord(answer, t)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const ANSWERS = {
  records: 'answer_records',
  'no-such-name': 'answer_no_such_name',
  'no-such-record': 'answer_no_such_record',
  'no-answer-yet': 'answer_no_answer_yet',
  timeout: 'answer_timeout',
  offline: 'answer_offline',
  unreachable: 'answer_unreachable',
  http: 'answer_http',
  servfail: 'answer_servfail',
  bogus: 'answer_bogus',
  refused: 'answer_refused',
  malformed: 'answer_malformed',
  capped: 'answer_capped',
} as const;

function answerWord(answer: string, t: Translate): string {
  // hasOwn has shown that it is one of the keys.
  return Object.hasOwn(ANSWERS, answer) ? t(ANSWERS[answer as keyof typeof ANSWERS]) : answer;
}
