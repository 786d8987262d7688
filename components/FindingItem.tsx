import type { ComponentChildren } from 'preact';
import { wordsOfFact } from '../lib/card-words.ts';
import type { Finding, Outcome, Problem } from '../lib/checks/check.ts';
import type { Translate } from '../lib/i18n.ts';
import { slug } from '../lib/slug.ts';
import { problemsOf } from '../lib/verdict-reasons.ts';
import type { Copy } from './CopyButton.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { MarkedRecord } from './MarkedRecord.tsx';
import { Fix, ProblemTitle } from './ProblemPart.tsx';
import { SpfTree } from './SpfTree.tsx';

const ICONS: Readonly<Record<Outcome['state'], IconName>> = {
  fine: 'success',
  problem: 'failed',
  unknown: 'unknown',
};

interface Props {
  readonly finding: Finding;
  /** Problems whose remedy stands above already: here they are named only. */
  readonly isToldAbove?: (problem: Problem) => boolean;
  readonly copy: Copy;
  readonly t: Translate;
  readonly children?: ComponentChildren;
}

/** What one check found: its state in a word and a sign, its problems with what to change, the record itself, what it leads to. */
export function FindingItem({ finding, isToldAbove = () => false, copy, t, children }: Props) {
  const { check, outcome, record, facts, tree } = finding;
  return (
    <li class={`finding ${outcome.state}`} data-check={check} data-state={outcome.state}>
      <h4>
        <Icon name={ICONS[outcome.state]} /> {t(`check_${slug(check)}`)}{' '}
        <span class="state">{t(`ui_state_${outcome.state}`)}</span>
      </h4>
      {outcome.state === 'unknown' ? <p>{t(`unknown_${slug(outcome.reason)}`)}</p> : null}
      {outcome.state === 'problem' ? (
        <ul>
          {outcome.problems.map((problem) => (
            <li key={problem.id + problem.values.join()} data-problem={problem.id}>
              <p>
                <ProblemTitle problem={problem} t={t} />
              </p>
              {isToldAbove(problem) ? null : <Fix finding={finding} problem={problem} copy={copy} t={t} />}
            </li>
          ))}
        </ul>
      ) : null}
      {facts.map((fact) => (
        <p key={fact.id + fact.values.join()}>{wordsOfFact(fact, t)}</p>
      ))}
      {record === undefined ? null : <RecordPart record={record} problems={problemsOf(finding)} t={t} />}
      {tree === undefined ? null : <SpfTree tree={tree} t={t} />}
      {children}
    </li>
  );
}

const LONG = 240; // characters: some six lines; keys have more

/** The record as published; a long one in which nothing is wrong is folded. */
function RecordPart({
  record,
  problems,
  t,
}: {
  readonly record: string;
  readonly problems: readonly Problem[];
  readonly t: Translate;
}) {
  const marked = <MarkedRecord record={record} problems={problems} />;
  return record.length > LONG ? (
    <details class="record" open={problems.length > 0}>
      <summary>{t('ui_record')}</summary>
      {marked}
    </details>
  ) : (
    <p class="record">
      {t('ui_record')}: {marked}
    </p>
  );
}
