import { groupRoots } from '../lib/group-roots.ts';
import type { Translate } from '../lib/i18n.ts';
import type { Screen } from '../lib/screen.ts';
import type { Actions } from './actions.ts';
import { NoticeCard } from './NoticeCard.tsx';

/** The notice that is shown; where a thread holds several, a switch between them. */
export function Notices({
  screen,
  actions,
  t,
}: {
  readonly screen: Extract<Screen, { kind: 'notices' }>;
  readonly actions: Actions;
  readonly t: Translate;
}) {
  const { notices, shown } = screen;
  const notice = notices[shown];
  return (
    <>
      {notices.length > 1 ? (
        <nav class="switch" aria-label={t('ui_switch_label', String(notices.length), String(shown + 1))}>
          <p>{t('ui_switch_label', String(notices.length), String(shown + 1))}</p>
          {notices.map(({ id }, index) => (
            <button
              key={id}
              type="button"
              aria-label={t('ui_switch_to', String(index + 1))}
              aria-current={index === shown ? 'true' : undefined}
              onClick={() => {
                actions.choose(id);
              }}
            >
              {index + 1}
            </button>
          ))}
        </nav>
      ) : null}
      {notice === undefined ? null : (
        <NoticeCard key={notice.id} notice={notice} groups={groupRoots(notices)} actions={actions} t={t} />
      )}
    </>
  );
}
