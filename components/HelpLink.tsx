import type { Translate } from '../lib/i18n.ts';
import { helpLinks, type HelpLinkId } from '../lib/knowledge/help-links.ts';
import { slug } from '../lib/slug.ts';

/** The official page: the only kind of link that is ever shown. Its host stands beside it. */
export function HelpLink({ id, t }: { readonly id: HelpLinkId; readonly t: Translate }) {
  const href = helpLinks[id];
  return (
    <p class="help">
      <span>{t('ui_help')}: </span>
      <a href={href} target="_blank" rel="noreferrer noopener">
        {t(`help_${slug(id)}`)}
      </a>{' '}
      <span class="host">{new URL(href).host}</span>
    </p>
  );
}
