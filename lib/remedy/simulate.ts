import type { MailFacts } from '../checks/mail-facts.ts';
import { isAligned, walkAll } from '../checks/dmarc/align.ts';
import { askDmarc, judgeDmarc, type DmarcForMail, type DmarcVerdict } from '../checks/dmarc/verdict.ts';
import { checkHost, type SpfResult } from '../checks/spf/check-host.ts';
import type { DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Scene } from './case.ts';
import type { Draft } from './draft.ts';
import type { Simulated } from './remedy.ts';

/** What a receiver would make of the mail over some DNS, and what the domain would then ask it to do. */
export interface Outlook extends Omit<Simulated, 'lookups'> {
  /** The mail fails, and whoever goes by the domain's rule turns it away or puts it aside. */
  readonly isRefused: boolean;
}

/** `isPathOpen`: what stands at the new return path comes from its service, so that SPF cannot be worked out there. */
export interface Supposed extends Pick<Draft, 'seal' | 'returnPath'> {
  readonly isPathOpen: boolean;
}

/** The mail as it was. */
export const asItWas: Supposed = { seal: undefined, returnPath: undefined, isPathOpen: false };

/** The lost mail, from its own address and with its return path (or the one that it is to have), over this DNS. No local part is asked for. */
export async function outlookOf(
  scene: Scene,
  { seal, returnPath, isPathOpen }: Supposed,
  resolve: Resolve,
): Promise<Outlook> {
  const domain = returnPath ?? pathOf(scene);
  const [spf, isSpfAligned, isSealed] = await Promise.all([
    isPathOpen ? undefined : spfOf(domain, scene.mail, resolve),
    alignmentOf(domain, scene.author, resolve),
    isSealedAlready(scene, resolve),
  ]);
  const proven = {
    from: scene.author,
    spf: spf && { domain, result: spf },
    dkim: sealsOf(scene, isSealed, seal),
  };
  const verdict = judgeDmarc(proven, await askDmarc(proven, resolve));
  const supposed = seal && ('supposed' as const);
  return {
    ...{ spf, isSpfAligned, dkim: isSealed ? 'pass' : supposed },
    dmarc: resultOf(verdict, isOpen(spf, isSpfAligned)),
    isRefused: isEnforced(verdict),
  };
}

/** Equal to the author's domain where only that is known. */
function pathOf({ mail, subject, author }: Scene): DomainName {
  return mail?.returnPath ?? subject.mailFromDomain ?? author;
}

function resultOf({ result }: DmarcVerdict, isSpfOpen: boolean): Outlook['dmarc'] {
  return result === 'unknown' || (result === 'fail' && isSpfOpen) ? undefined : result;
}

function isEnforced(verdict: DmarcVerdict): boolean {
  return verdict.result === 'fail' && verdict.policy !== undefined && verdict.policy.applied !== 'none';
}

/** Without the mail's address, or where DNS failed, nobody knows that it fails, unless SPF would not count anyway. */
function isOpen(spf: SpfResult | undefined, isSpfAligned: boolean | undefined): boolean {
  return isSpfAligned !== false && (spf === undefined || spf === 'temperror');
}

/** check_host() (RFC 7208 §4); undefined where the address is not known, or a question would have told the local part. */
async function spfOf(
  domain: DomainName,
  mail: MailFacts | undefined,
  resolve: Resolve,
): Promise<SpfResult | undefined> {
  if (mail?.sentFrom === undefined) return undefined;
  const question = {
    ip: mail.sentFrom.ip,
    domain,
    sender: `somebody@${domain}`,
    helo: mail.greeting, // where nobody told it, none is made up
  };
  const { result } = await checkHost(question, resolve, { localPart: 'withheld' });
  return result === 'macro-withheld' ? undefined : result;
}

/** Whether what SPF proves for the domain would count for the author (RFC 9989 §4.4); undefined where DNS did not tell. */
async function alignmentOf(
  domain: DomainName,
  author: DomainName,
  resolve: Resolve,
): Promise<boolean | undefined> {
  const supposed = { from: author, spf: { domain, result: 'pass' }, dkim: [] };
  const [walks, dmarc] = await Promise.all([walkAll([author, domain], resolve), askDmarc(supposed, resolve)]);
  const mode = isStrict(dmarc) ? 'strict' : 'relaxed';
  const alignment = isAligned(domain, author, mode, walks.organizationalDomainOf);
  return typeof alignment === 'object' ? undefined : alignment === 'aligned';
}

function isStrict(dmarc: DmarcForMail): boolean {
  return dmarc.kind === 'found' && dmarc.at.record.isStrict.spf;
}

function sealsOf({ mail }: Scene, isSealed: boolean, seal: DomainName | undefined) {
  const own = isSealed ? (mail?.signatures ?? []).map(({ domain }) => domain) : [];
  return [...own, ...(seal === undefined ? [] : [seal])].map((domain) => ({ domain, result: 'pass' }));
}

/** The receiver found a seal good that counts for the author. */
async function isSealedAlready({ mail, author }: Scene, resolve: Resolve): Promise<boolean> {
  if (mail?.seen.dkim !== 'pass') return false;
  const dkim = mail.signatures.map(({ domain }) => ({ domain, result: 'pass' }));
  const question = { from: author, spf: undefined, dkim };
  return judgeDmarc(question, await askDmarc(question, resolve)).result === 'pass';
}
