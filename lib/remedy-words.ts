import { displayValues } from './card-words.ts';
import { displayDomain, displayText } from './display-text.ts';
import type { Translate } from './i18n.ts';
import { formsOf } from './remedy/host-form.ts';
import type { RecordChange, Remedy, RemedyId, Simulated } from './remedy/remedy.ts';
import { slug } from './slug.ts';

/** A remedy in words, for the card and the command line. */
export interface RemedyWords {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly notes: readonly string[];
  /** What a receiver would see afterwards, a sentence each; empty where nothing could be worked out. */
  readonly simulated: readonly string[];
}

/** `receiver`: who refused the mail, by name. */
export function wordsOfRemedy(remedy: Remedy, receiver: string, t: Translate): RemedyWords {
  const values = valuesShown(remedy, t);
  const key = slug(remedy.id);
  return {
    title: t(`remedy_${key}_title`, ...values),
    text: t(`remedy_${key}_text`, ...values),
    label: t(`remedy_label_${slug(remedy.label)}`),
    notes: notesOf(remedy, t),
    simulated: simulatedLines(remedy, receiver, t),
  };
}

const atHouse: readonly RemedyId[] = ['turn-on-dkim'];

/** Where the service is not known, a name for it. */
function valuesShown({ id, values }: Remedy, t: Translate): readonly string[] {
  const [domain = '', name = '', ...more] = values;
  const unnamed = t(atHouse.includes(id) ? 'remedy_your_mail_house' : 'remedy_your_service');
  return displayValues([domain, name === '' ? unnamed : name, ...more]);
}

const MOST_OCTETS = 450; // RFC 7208 §3.4: what goes through in one packet with all that stands beside it

function notesOf({ id, values, changes }: Remedy, t: Translate): readonly string[] {
  const [, , removed] = values;
  const isCosts = id === 'prune-spf' && changes.length === 0; // nothing was taken out: what could be
  const isLong = changes.some(({ value }) => new TextEncoder().encode(value).length > MOST_OCTETS);
  return [
    ...(removed === undefined ? [] : [t(isCosts ? 'remedy_costs' : 'remedy_removed', displayText(removed))]),
    ...(isLong ? [t('remedy_note_long')] : []),
  ];
}

function simulatedLines(
  { id, values, simulated }: Remedy,
  receiver: string,
  t: Translate,
): readonly string[] {
  if (simulated === undefined) return [];
  const domain = displayDomain(values[0] ?? '');
  const { lookups } = simulated;
  const limit = lookups === undefined ? [] : [t('simulated_lookups', String(lookups))];
  if (id === 'relax-dmarc') return [t('simulated_rule', receiver, domain)];
  return [...mailLine(simulated, receiver, domain, t), ...limit];
}

function mailLine(simulated: Simulated, receiver: string, domain: string, t: Translate): readonly string[] {
  const { spf, isSpfAligned, dkim, dmarc } = simulated;
  const verdict = dmarc === 'none' ? undefined : dmarc;
  const isBySpf = spf === 'pass' && isSpfAligned === true;
  if (verdict !== undefined && dkim !== undefined && !isBySpf)
    return [t('simulated_seal', receiver, domain, verdict)];
  return spf === undefined ? [] : [t(keyOfSpf(isSpfAligned, verdict), receiver, spf, domain, verdict ?? '')];
}

function keyOfSpf(isAligned: boolean | undefined, verdict: string | undefined) {
  if (verdict === undefined || isAligned === undefined) return 'simulated_spf';
  return isAligned ? 'simulated_spf_aligned' : 'simulated_spf_apart';
}

/** A record's value for the eye: what has to be filled in is told in words. */
export function valueShown(value: string, t: Translate): string {
  return displayText(value).replace(
    /<([^<>]{1,80})>/g,
    (_, name: string) => `<${name === '…' ? t('remedy_placeholder_open') : t('remedy_placeholder', name)}>`,
  );
}

/** One record as text: where it goes, what stands there, what is to stand there. */
export function linesOfChange(change: RecordChange, t: Translate): readonly string[] {
  const { panel, absolute } = formsOf(change);
  const old = change.old.length === 0 ? [t('remedy_record_none')] : change.old.map(displayText);
  return [
    t('remedy_record_at', panel.host, panel.type, absolute.name),
    ...old.map((text) => `${t('remedy_record_old')} ${text}`),
    `${t('remedy_record_new')} ${valueShown(panel.value, t)}`,
  ];
}
