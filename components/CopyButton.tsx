import { useRef, useState } from 'preact/hooks';
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
    const isCopied = await copy(text);
    setState(isCopied ? 'copied' : 'refused');
    if (!isCopied) box.current?.select();
  };
  return (
    <span class="copy">
      <button type="button" onClick={() => void onClick()}>
        {label}
      </button>
      <textarea
        ref={box}
        class={state === 'refused' ? 'to-copy' : 'gone'}
        readOnly
        value={text}
        aria-label={label}
        tabIndex={state === 'refused' ? 0 : -1}
        aria-hidden={state !== 'refused'}
      />
      <span role="status">
        {state === 'copied' ? t('ui_copied') : state === 'refused' ? t('ui_copy_refused') : ''}
      </span>
    </span>
  );
}

/** Puts a text on the clipboard; false when the browser refused. */
export type Copy = (text: string) => Promise<boolean>;
