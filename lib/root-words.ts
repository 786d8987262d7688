import type { Problem } from './checks/check.ts';
import { namesIn } from './card-words.ts';
import { displayDomain, displayText } from './display-text.ts';
import { domainOfAddress } from './dns/domain-name.ts';
import type { Translate } from './i18n.ts';
import type { Diagnosis, NoticeInspection } from './inspection.ts';
import { alignmentPicture } from './roots/alignment-picture.ts';
import type { Root } from './roots/root.ts';
import { slug } from './slug.ts';

/** What a root says on the screen and on the command line. */
export interface RootWords {
  /** What it comes down to, in a sentence or two. */
  readonly title: string;
  /** On what that stands. */
  readonly evidence: string;
  /** What would settle it; undefined where it is certain, or nothing would. */
  readonly settle: string | undefined;
  /** The faults that are not the cause; undefined where there are none. */
  readonly alsoFound: string | undefined;
}

/** The words of a diagnosis's root; undefined where it has none. Every foreign value is made fit to be shown. */
export function rootWords(
  notice: NoticeInspection,
  diagnosis: Diagnosis,
  t: Translate,
): RootWords | undefined {
  const { root } = diagnosis;
  if (root === undefined) return undefined;
  const on = root.evidence.map((one) => t(`evidence_${slug(one)}`)).join(', ');
  const also = alsoFoundIn(root, notice, t);
  return {
    title: t(`root_${slug(root.id)}`, ...valuesOf(notice, diagnosis, root, t)),
    evidence: t('evidence_rests_on', on),
    settle: root.settle && t(`settle_${slug(root.settle)}`),
    alsoFound: also.length === 0 ? undefined : t('evidence_also_found', also.join(' · ')),
  };
}

/**
 * The picture of this very mail, line by line: the names in it, whether each counts for the author, and whether it was proven. Only of a mail
 * that came back for want of proof, and of which more than the author is known.
 */
export function pictureLines(
  { subject, dns }: NoticeInspection,
  { verdict }: Diagnosis,
  t: Translate,
): readonly string[] {
  const rows = verdict.cause.startsWith('auth_') ? alignmentPicture(subject, dns.findings) : [];
  if (rows.length < 2) return [];
  return rows.map(({ what, domain, aligned, proven }) =>
    what === 'from'
      ? t('picture_from', displayDomain(domain))
      : t(
          `picture_${slug(what)}`,
          displayDomain(domain),
          t(`picture_aligned_${aligned}`),
          t(`picture_proven_${proven}`),
        ),
  );
}

/** 1 who refused, 2 From domain, 3 recipient's domain, 4 who sent it or passed it on, 5 return address, 6 the seal's name. */
function valuesOf(
  notice: NoticeInspection,
  diagnosis: Diagnosis,
  root: Root,
  t: Translate,
): readonly string[] {
  const [refuser, domain, recipient] = namesIn(notice, diagnosis, t);
  const { mailFromDomain, mail } = notice.subject;
  const recipientDomain = domainOfAddress(diagnosis.finalRecipient);
  const seal = mail?.signatures[0]?.selector;
  return [
    refuser,
    domain,
    recipientDomain === undefined ? recipient : displayDomain(recipientDomain),
    root.id === 'forwarded' ? forwarderIn(notice, t) : senderIn(notice, t),
    mailFromDomain === undefined ? domain : displayDomain(mailFromDomain),
    seal === undefined ? t('root_seal_unknown') : displayText(seal),
  ];
}

function forwarderIn({ subject: { mail } }: NoticeInspection, t: Translate): string {
  const by = mail?.passedOn?.by;
  return by === undefined ? t('root_forwarder_unknown') : displayDomain(by);
}

/** The service that surely sent it, else the one that the finding names. */
function senderIn(notice: NoticeInspection, t: Translate): string {
  const named = problemsIn(notice).find(({ id }) => id === 'SPF-017')?.values[1];
  const sure = notice.services.find(({ isSure }) => isSure)?.name;
  return named ?? sure ?? t('root_sender_unknown');
}

function alsoFoundIn(root: Root, notice: NoticeInspection, t: Translate): readonly string[] {
  const problems = problemsIn(notice);
  return root.alsoFound.flatMap((id) => {
    const values = problems.find((one) => one.id === id)?.values;
    return values === undefined
      ? []
      : [t(`finding_${slug(id)}_title`, ...values.map((value) => displayText(value))).replace(/\.$/, '')];
  });
}

function problemsIn({ dns }: NoticeInspection): readonly Problem[] {
  return dns.findings.flatMap(({ outcome }) => (outcome.state === 'problem' ? outcome.problems : []));
}
