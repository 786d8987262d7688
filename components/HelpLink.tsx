import type { Translate } from '../lib/i18n.ts';
import { helpLinks, type HelpLinkId } from '../lib/knowledge/help-links.ts';
import { slug } from '../lib/slug.ts';

/** The official page: the only kind of link that is ever shown. Its host stands beside it. */
export function HelpLink({ id, t }: { readonly id: HelpLinkId; readonly t: Translate }) {
  return <OfficialPage href={helpLinks[id]} label={t(`help_${slug(id)}`)} t={t} />;
}

interface PageProps {
  /** From our own tables, never from a mail. */
  readonly href: `https://${string}`;
  readonly label: string;
  readonly t: Translate;
}

/** A link to a page of a provider's or a service's own. */
export function OfficialPage({ href, label, t }: PageProps) {
  return (
    <p class="help">
      <span>{t('ui_help')}: </span>
      <a href={href} target="_blank" rel="noreferrer noopener">
        {label}
      </a>{' '}
      <span class="host">{new URL(href).host}</span>
    </p>
  );
}
