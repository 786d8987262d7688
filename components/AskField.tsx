import type { Translate, MessageKey } from '../lib/i18n.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: MessageKey;
  readonly value: string;
  /** Characters. */
  readonly most: number;
  /** The id of a list of words to choose from. */
  readonly list?: string;
  readonly change: (value: string) => void;
  readonly t: Translate;
}

/** A line to type into, with its label above and a hint below. */
export function AskField({ id, label, hint, value, most, list, change, t }: Props) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        list={list}
        maxLength={most}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          change(event.currentTarget.value);
        }}
      />
      <p id={`${id}-hint`} class="hint">
        {t(hint)}
      </p>
    </>
  );
}
