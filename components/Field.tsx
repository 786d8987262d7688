import { useState } from 'preact/hooks';
import type { Translate } from '../lib/i18n.ts';

const MOST = 5 * 1024 * 1024;

interface Props {
  readonly input: string;
  readonly submit: (input: string) => void;
  readonly t: Translate;
}

function isPlainEnter({ key, shiftKey, isComposing }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !isComposing;
}

/** Lines to show: one for a domain, up to six for a pasted notice. */
function rowsOf(text: string): number {
  return Math.min(6, Math.max(1, text.split('\n', 7).length));
}

/** The one field of every screen: a domain, an address, a reply, a whole notice. Enter sends; Shift and Enter begin a line. */
export function Field({ input, submit, t }: Props) {
  const [text, setText] = useState(input);
  const isTooLong = text.length > MOST;
  const send = () => {
    if (!isTooLong) submit(text);
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    send();
  };
  return (
    <form class="field" onSubmit={onSubmit}>
      <label for="field">{t('ui_field_label')}</label>
      <div class="row">
        <textarea
          id="field"
          rows={rowsOf(text)}
          value={text}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="hint"
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (isPlainEnter(event)) onSubmit(event);
          }}
        />
        <button type="submit">{t('ui_field_submit')}</button>
      </div>
      <p id="hint" class="hint" role={isTooLong ? 'alert' : undefined}>
        {isTooLong ? t('ui_field_too_long') : t('ui_field_hint')}
      </p>
    </form>
  );
}
