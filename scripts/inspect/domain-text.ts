import { displayValues, findingsTold, wordsOfFact } from '../../lib/card-words.ts';
import type { Finding, Problem, SpfCost } from '../../lib/checks/check.ts';
import { displayDomain, displayText } from '../../lib/display-text.ts';
import { isStep, planOf, type Plan } from '../../lib/domain-steps.ts';
import { branchWords, inAreas, troubleWords, verdictWords } from '../../lib/domain-words.ts';
import { placesIn, recordBelow, type FaultPlace } from '../../lib/fault-place.ts';
import type { DomainInspection } from '../../lib/inspection.ts';
import type { CorrectedProblem } from '../../lib/repair/corrected.ts';
import { slug } from '../../lib/slug.ts';
import { problemsOf } from '../../lib/verdict-reasons.ts';
import type { WouldGet } from '../../lib/would-get.ts';
import { printed, questionLines } from './card-text.ts';
import { translateEnglish as t } from './translate-english.ts';
import { linesOfWouldGet } from './would-get-text.ts';

/** The domain screen as text: the same words as in the popup, in the same order; `supposed`: what a mail would get, where that was asked. */
export function domainText(inspection: DomainInspection, supposed?: WouldGet): string {
  const { dns } = inspection;
  const { title, text } = verdictWords(inspection, t);
  const told = findingsTold(inspection);
  const plan = planOf(told);
  return printed([
    displayText(title),
    text ?? '',
    '',
    ...linesOfPlan(plan),
    '',
    t('ui_found'),
    ...(dns.trouble === undefined ? [] : [troubleWords(dns.trouble, t)]),
    ...inAreas(told).flatMap((finding) => linesOfArea(finding, plan)),
    ...(supposed === undefined ? [] : linesOfWouldGet(supposed)),
    '',
    ...questionLines(dns),
  ]);
}

const MOST_ALIKE = 3;

function linesOfPlan({ steps, more }: Plan): readonly string[] {
  if (steps.length === 0) return [];
  return [
    steps.length === 1 ? t('steps_title_one') : t('steps_title'),
    ...steps.flatMap(({ finding, problems }, index) =>
      problems
        .slice(0, MOST_ALIKE)
        .flatMap((problem, place) => [
          `${place === 0 ? `${String(index + 1)}.` : '  '} ${titleOf(problem)}`,
          ...linesOfFix(finding, problem).map((line) => `   ${line}`),
        ]),
    ),
    ...(more > 0 ? [t('steps_more')] : []),
  ];
}

function titleOf({ id, values }: Problem): string {
  return `${t(`finding_${slug(id)}_title`, ...displayValues(values))} (${id})`;
}

function linesOfFix(finding: Finding, problem: CorrectedProblem): readonly string[] {
  const { id, values, corrected } = problem;
  const below = recordBelow(finding, problem);
  return [
    `${t('ui_fix')}: ${t(`finding_${slug(id)}_fix`, ...displayValues(values))}`,
    ...(below === undefined
      ? []
      : [t('steps_fault_at', displayDomain(below.name)), ...linesOfRecord(below.record, [problem])]),
    ...(corrected === undefined ? [] : [`${t('ui_corrected')}: ${displayText(corrected)}`]),
  ];
}

function linesOfArea(finding: Finding, plan: Plan): readonly string[] {
  const { check, outcome, facts, record, tree } = finding;
  return [
    '',
    `${t(`check_${slug(check)}`)}: ${t(`ui_state_${outcome.state}`)}`,
    ...(outcome.state === 'unknown' ? [`- ${t(`unknown_${slug(outcome.reason)}`)}`] : []),
    ...problemsOf(finding).flatMap((problem) => [
      `- ${titleOf(problem)}`,
      ...(isStep(plan, problem) ? [] : linesOfFix(finding, problem).map((line) => `  ${line}`)),
    ]),
    ...facts.map((fact) => `- ${wordsOfFact(fact, t)}`),
    ...(record === undefined
      ? []
      : [`- ${t('ui_record')}:`, ...linesOfRecord(record, problemsOf(finding)).map((line) => `  ${line}`)]),
    ...(tree === undefined || tree.below.length === 0 ? [] : linesOfTree(tree)),
  ];
}

const MOST_SHOWN = 2000;

/** A record, and below it the place of each fault, pointed at. */
function linesOfRecord(record: string, problems: readonly Problem[]): readonly string[] {
  const shown = record.slice(0, MOST_SHOWN);
  const places = placesIn(shown, problems);
  return [`  ${displayText(shown)}`, ...places.flatMap((place) => linesOfPlace(shown, place))];
}

const AROUND = 30;

function linesOfPlace(record: string, { start, end }: FaultPlace): readonly string[] {
  const from = Math.max(0, start - AROUND);
  const before = `${from > 0 ? '…' : ''}${displayText(record.slice(from, start))}`;
  const piece = displayText(record.slice(start, end));
  const behind = displayText(record.slice(end, end + AROUND));
  return [
    `    ${before}${piece}${behind}${end + AROUND < record.length ? '…' : ''}`,
    `    ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, piece.length))}`,
  ];
}

function linesOfTree(tree: SpfCost): readonly string[] {
  return [
    `- ${t('tree_title', branchWords(tree, t).cost)}`,
    ...tree.below.flatMap((branch) => linesOfBranch(branch, 1)),
  ];
}

function linesOfBranch(branch: SpfCost, depth: number): readonly string[] {
  const { term, cost, trouble } = branchWords(branch, t);
  const indent = '  '.repeat(depth + 1);
  return [
    `${indent}${term}: ${cost}${trouble === undefined ? '' : `, ${trouble}`}`,
    ...(branch.record === undefined ? [] : [`${indent}  ${displayText(branch.record.slice(0, MOST_SHOWN))}`]),
    ...branch.below.flatMap((one) => linesOfBranch(one, depth + 1)),
  ];
}
