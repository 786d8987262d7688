import { useState } from 'preact/hooks';
import type { Translate } from '../lib/i18n.ts';
import { slug } from '../lib/slug.ts';
import type { Screen } from '../lib/screen.ts';
import type { Actions } from './actions.ts';
import { DomainView } from './DomainView.tsx';
import { Field } from './Field.tsx';
import { Foreign } from './Foreign.tsx';
import { Headline } from './Headline.tsx';
import { Notices } from './Notices.tsx';

interface Props {
  readonly screen: Screen;
  /** What stood in the field when the popup was closed. */
  readonly input: string;
  readonly actions: Actions;
  readonly t: Translate;
}

/** The popup: the screen, and below it the one field. */
export function App({ screen, input, actions, t }: Props) {
  const isFromField =
    screen.kind === 'domain' ||
    screen.kind === 'not-a-domain' ||
    (screen.kind === 'notices' && screen.from === 'field');
  return (
    <main data-screen={screen.kind}>
      <h1>{t('extName')}</h1>
      {isFromField ? (
        <button type="button" class="back" onClick={actions.clear}>
          {t('ui_back')}
        </button>
      ) : null}
      <Shown screen={screen} actions={actions} t={t} />
      <Field key={isFromField ? 'kept' : 'empty'} input={input} submit={actions.submit} t={t} />
    </main>
  );
}

function Shown({ screen, actions, t }: Omit<Props, 'input'>) {
  switch (screen.kind) {
    case 'nothing-open':
      return <Plain title={t('screen_nothing_open_title')} text={t('screen_nothing_open_text')} />;
    case 'reload-mail-tabs':
      return <Plain title={t('screen_reload_title')} text={t('screen_reload_text')} />;
    case 'allow-site':
      return <AllowSite actions={actions} t={t} />;
    case 'reading':
      return <p role="status">{t('screen_reading')}</p>;
    case 'notices':
      return <Notices screen={screen} actions={actions} t={t} />;
    case 'domain':
      return (
        <DomainView key={screen.inspection.domain} inspection={screen.inspection} actions={actions} t={t} />
      );
    case 'not-a-domain':
      return (
        <article class="card">
          <Headline icon="unknown" word={t('ui_state_unknown')} title={t('screen_not_a_domain_title')} />
          <p class="input">
            <Foreign text={screen.inspection.input.slice(0, 200)} />
          </p>
          <p>{t(`screen_not_a_domain_${slug(screen.inspection.reason)}`)}</p>
        </article>
      );
  }
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
