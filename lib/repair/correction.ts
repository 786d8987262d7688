import type { Problem } from '../checks/check.ts';
import { inOrder } from '../checks/dkim/order.ts';
import type { ProblemId } from '../checks/problems.ts';
import { parseGrammar } from '../checks/spf/record.ts';
import { mendKey } from './dkim-key.ts';
import { sameDmarc, withoutOldTags, withoutSubdomainPolicy } from './dmarc-parts.ts';
import { repairDmarc } from './dmarc.ts';
import { repairMx } from './mx.ts';
import { repairAbsent, repairSpf, sameSpf } from './spf.ts';
import { repairMtaSts, repairTlsRpt, theSame } from './transport.ts';

/** The record as it was meant, complete, ready to publish; undefined where that is not sure, or the domain's people cannot change it. */
export function correctionOf(problem: Problem): string | undefined {
  return problem.published && corrections[problem.id]?.(problem);
}

type Correct = (problem: Problem) => string | undefined;

const spf = ofText(repairSpf);
const dmarc = ofText(repairDmarc);

const corrections: Readonly<Partial<Record<ProblemId, Correct>>> = {
  'SPF-002': ofTexts(sameSpf),
  'SPF-006': ({ values: [, shown = ''], ...rest }) => withNameOf(shown.split(' → ')[0], rest),
  'SPF-007': spf,
  'SPF-008': ({ values: [, , term], ...rest }) => withNameOf(term, rest),
  'SPF-012': spf,
  'SPF-016': spf,
  'DKIM-005': ofTexts((texts) => inOrder(texts) ?? mendKey(texts[0] ?? '')),
  'DMARC-002': ofTexts(sameDmarc),
  'DMARC-003': dmarc,
  'DMARC-004': dmarc,
  'DMARC-006': dmarc,
  'DMARC-011': ofText(withoutSubdomainPolicy),
  'DMARC-014': ofText(withoutOldTags),
  'MX-006': repairMx,
  'STS-001': ofTexts((texts) => mendedOne(texts, repairMtaSts)),
  'TRPT-001': ofTexts((texts) => mendedOne(texts, repairTlsRpt)),
};

function ofText(repair: (text: string) => string | undefined): Correct {
  return ofTexts(([text = '']) => repair(text));
}

function ofTexts(repair: (texts: readonly string[]) => string | undefined): Correct {
  return ({ published }) => published && repair(published.texts);
}

function mendedOne(
  texts: readonly string[],
  repair: (text: string) => string | undefined,
): string | undefined {
  const one = theSame(texts);
  return one && repair(one);
}

/** The record with the name in one of its terms mended. */
function withNameOf(
  written: string | undefined,
  { published }: Pick<Problem, 'published'>,
): string | undefined {
  const [text = ''] = published?.texts ?? [];
  const record = parseGrammar(text);
  const term = record.kind === 'record' ? record.terms.find((one) => one.text === written) : undefined;
  return term && repairAbsent(text, term, published?.name);
}
