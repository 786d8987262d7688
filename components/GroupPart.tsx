import type { RootGroup } from '../lib/group-roots.ts';
import type { Translate } from '../lib/i18n.ts';
import { ForeignDomain } from './Foreign.tsx';

/** How many lost mails this one thing mends, and which. */
export function GroupPart({ group: { members }, t }: { readonly group: RootGroup; readonly t: Translate }) {
  return (
    <div class="group" data-group={members.length}>
      <p>
        <strong>{t('group_solves', String(members.length))}</strong>
      </p>
      <details>
        <summary>{t('group_which')}</summary>
        <ul>
          {members.slice(0, MOST_SHOWN).map(({ noticeId, diagnosis: { finalRecipient } }, index) => (
            <li key={index} data-member={noticeId}>
              {finalRecipient === undefined ? t('ui_the_address') : <ForeignDomain name={finalRecipient} />}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const MOST_SHOWN = 200;
