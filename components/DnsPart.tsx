import type { DnsProgress } from '../lib/inspection.ts';
import type { Translate } from '../lib/i18n.ts';
import type { Copy } from './CopyButton.tsx';
import { FindingItem } from './FindingItem.tsx';

/** What DNS said so far: findings as they come, one true sentence where it said nothing, and a way to ask again. */
export function DnsPart({
  dns,
  askAgain,
  copy,
  t,
}: {
  readonly dns: DnsProgress;
  readonly askAgain: () => void;
  readonly copy: Copy;
  readonly t: Translate;
}) {
  if (dns.state === 'not-needed') return null;
  return (
    <section class="dns" data-dns={dns.trouble ?? dns.state}>
      <DnsState dns={dns} trouble={dns.trouble && t(`dns_${dns.trouble}`)} t={t} />
      <ul class="findings">
        {dns.findings.map((finding) => (
          <FindingItem key={finding.check + (finding.domain ?? '')} finding={finding} copy={copy} t={t} />
        ))}
      </ul>
      <AskAgain dns={dns} askAgain={askAgain} t={t} />
    </section>
  );
}

/** How far asking has come, and the one sentence where all of it failed alike. */
export function DnsState({
  dns,
  trouble,
  t,
}: {
  readonly dns: DnsProgress;
  readonly trouble: string | undefined;
  readonly t: Translate;
}) {
  return (
    <>
      <h3>{t('ui_found')}</h3>
      <p role="status">{dns.state === 'asking' ? t('ui_findings_asking') : ''}</p>
      {trouble === undefined ? null : (
        <p class="trouble" role="alert" data-trouble={dns.trouble}>
          {trouble}
        </p>
      )}
    </>
  );
}

export function AskAgain({
  dns,
  askAgain,
  t,
}: {
  readonly dns: DnsProgress;
  readonly askAgain: () => void;
  readonly t: Translate;
}) {
  return dns.state === 'done' ? (
    <button type="button" onClick={askAgain} data-ask-again>
      {t('ui_ask_again')}
    </button>
  ) : null;
}
