import { useState } from 'preact/hooks';
import type { SelectorAsked } from '../lib/domain-asked.ts';
import { displayText } from '../lib/display-text.ts';
import type { Translate } from '../lib/i18n.ts';
import { slug } from '../lib/slug.ts';
import { AskField } from './AskField.tsx';

const MOST = 2000;

/** The field for the name of a DKIM key; what is found of it stands in the area around it. */
export function SelectorField({
  asked,
  ask,
  t,
}: {
  readonly asked: SelectorAsked | undefined;
  readonly ask: (input: string) => void;
  readonly t: Translate;
}) {
  const [text, setText] = useState(asked?.input ?? '');
  const onSubmit = (event: Event) => {
    event.preventDefault();
    ask(text);
  };
  const label = t('selector_label');
  return (
    <form class="ask" onSubmit={onSubmit}>
      <AskField
        {...{ id: 'selector', label, hint: 'selector_hint', most: MOST, value: text, change: setText, t }}
      />
      <button type="submit">{t('selector_check')}</button>
      <p role="status" data-selector={asked?.state}>
        {asked === undefined ? '' : wordsOf(asked, t)}
      </p>
    </form>
  );
}

function wordsOf(asked: SelectorAsked, t: Translate): string {
  switch (asked.state) {
    case 'asking':
      return t('selector_asking', displayText(asked.selector));
    case 'done':
      return t('selector_done', displayText(asked.selector));
    case 'not-understood':
      return t(`selector_${slug(asked.reason)}`);
  }
}
