import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../lib/i18n.ts';

/** Copies a text; says so, and says too when the browser refused: then the text is marked for copying by hand. */
export function CopyButton({
  label,
  text,
  copy,
  t,
}: {
  readonly label: string;
  readonly text: string;
  readonly copy: Copy;
  readonly t: Translate;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const box = useRef<HTMLTextAreaElement>(null);
  const onClick = async () => {
    setState((await copy(text)) ? 'copied' : 'refused');
  };
  useEffect(() => {
    if (state === 'refused') box.current?.select();
  }, [state]);
  return (
    <span class="copy">
      <button type="button" onClick={() => void onClick()}>
        {label}
      </button>
      {state === 'refused' ? (
        <textarea ref={box} class="to-copy" readOnly value={text} aria-label={label} />
      ) : null}
      <span role="status">{wordsOf(state, t)}</span>
    </span>
  );
}

function wordsOf(state: 'idle' | 'copied' | 'refused', t: Translate): string {
  switch (state) {
    case 'idle':
      return '';
    case 'copied':
      return t('ui_copied');
    case 'refused':
      return t('ui_copy_refused');
  }
}

/** Puts a text on the clipboard; false when the browser refused. */
export type Copy = (text: string) => Promise<boolean>;
