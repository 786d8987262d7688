import { useState } from 'preact/hooks';
import type { NotUnderstoodReason } from '../lib/input.ts';
import type { Translate } from '../lib/i18n.ts';
import type { NotUnderstoodInput } from '../lib/inspection.ts';
import { slug } from '../lib/slug.ts';
import type { Screen } from '../lib/screen.ts';
import { AcceptanceCard } from './AcceptanceCard.tsx';
import type { Actions } from './actions.ts';
import { DomainView } from './DomainView.tsx';
import { FileZone, type FileState } from './FileZone.tsx';
import { Field } from './Field.tsx';
import { Foreign } from './Foreign.tsx';
import { Headline } from './Headline.tsx';
import { Notices } from './Notices.tsx';

interface Props {
  readonly screen: Screen;
  /** What stood in the field when the popup was closed. */
  readonly input: string;
  /** In a tab of its own the page takes files; undefined in the small window, which browsers close over a file dialogue. */
  readonly files: FileState | undefined;
  readonly actions: Actions;
  readonly t: Translate;
}

/** What only the field can bring. */
const ONLY_TYPED: readonly Screen['kind'][] = ['domain', 'acceptance', 'not-a-domain'];

/** The popup: the screen, and below it the one field. */
export function App({ screen, input, files, actions, t }: Props) {
  const isFromField =
    ONLY_TYPED.includes(screen.kind) || (screen.kind === 'notices' && screen.from === 'field');
  return (
    <main data-screen={screen.kind}>
      <h1>{t('extName')}</h1>
      {isFromField ? (
        <button type="button" class="back" onClick={actions.clear}>
          {files === undefined ? t('ui_back') : t('ui_back_start')}
        </button>
      ) : null}
      <Shown screen={screen} files={files} actions={actions} t={t} />
      <Field key={isFromField ? 'kept' : 'empty'} input={input} submit={actions.submit} t={t} />
      {files === undefined ? (
        <OpenInTab open={actions.openInTab} t={t} />
      ) : (
        <FileZone state={files} give={actions.give} t={t} />
      )}
    </main>
  );
}

function OpenInTab({ open, t }: { readonly open: () => void; readonly t: Translate }) {
  return (
    <p class="open-in-tab">
      <button type="button" onClick={open} data-open-in-tab>
        {t('file_open_tab')}
      </button>{' '}
      <span class="hint">{t('file_open_tab_hint')}</span>
    </p>
  );
}

function Shown({ screen, files, actions, t }: Omit<Props, 'input'>) {
  switch (screen.kind) {
    case 'nothing-open':
      return files === undefined ? (
        <Plain title={t('screen_nothing_open_title')} text={t('screen_nothing_open_text')} />
      ) : (
        <Plain title={t('file_screen_title')} text={t('file_screen_text')} />
      );
    case 'reload-mail-tabs':
      return <Plain title={t('screen_reload_title')} text={t('screen_reload_text')} />;
    case 'allow-site':
      return <AllowSite actions={actions} t={t} />;
    case 'reading':
      return <p role="status">{t('screen_reading')}</p>;
    case 'notices':
      return <Notices screen={screen} actions={actions} t={t} />;
    case 'acceptance':
      return <AcceptanceCard inspection={screen.inspection} actions={actions} t={t} />;
    case 'domain':
      return (
        <DomainView
          key={screen.inspection.domain}
          inspection={screen.inspection}
          asked={screen.asked}
          actions={actions}
          t={t}
        />
      );
    case 'not-a-domain':
      return <NotUnderstood inspection={screen.inspection} t={t} />;
  }
}

function NotUnderstood({
  inspection: { input, reason },
  t,
}: {
  readonly inspection: NotUnderstoodInput;
  readonly t: Translate;
}) {
  return (
    <article class="card">
      <Headline icon="unknown" word={t('ui_state_unknown')} title={titleOf(reason, t)} />
      <p class="input">
        <Foreign text={input.slice(0, 200)} />
      </p>
      <p>{t(`screen_not_a_domain_${slug(reason)}`)}</p>
    </article>
  );
}

function titleOf(reason: NotUnderstoodReason, t: Translate): string {
  return reason.startsWith('file-') ? t('screen_file_title') : t('screen_not_a_domain_title');
}

function Plain({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <article class="card plain">
      <h2>{title}</h2>
      <p>{text}</p>
    </article>
  );
}

function AllowSite({ actions, t }: Pick<Props, 'actions' | 't'>) {
  const [isRefused, setRefused] = useState(false);
  const ask = async () => {
    setRefused(!(await actions.allowSite()));
  };
  return (
    <article class="card plain">
      <h2>{t('screen_allow_title')}</h2>
      <p>{t('screen_allow_text')}</p>
      <button type="button" onClick={() => void ask()}>
        {t('screen_allow_button')}
      </button>
      <p role="status">{isRefused ? t('screen_allow_refused') : ''}</p>
    </article>
  );
}
