import { useId, useState } from 'preact/hooks';
import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../lib/inspection.ts';
import { lettersOf } from '../lib/letter-case.ts';
import { textOfLetter, type Letter } from '../lib/letters/letter.ts';
import { mailtoOf } from '../lib/letters/mailto.ts';
import { isForOthers } from '../lib/telling.ts';
import { CopyButton, type Copy } from './CopyButton.tsx';

export interface LetterProps {
  readonly notice: NoticeInspection;
  readonly diagnosis: Diagnosis;
  readonly copy: Copy;
  readonly t: Translate;
}

/** The letter to who must act, to copy or to open as a draft, where that is not the reader; all letters folded, to choose and to change. */
export function Letters({ notice, diagnosis, copy, t }: LetterProps) {
  const letters = lettersOf(notice, diagnosis, t);
  const [first] = letters;
  if (first === undefined) return null;
  return (
    <>
      {isForOthers(diagnosis, notice.ownership) ? (
        <Ways label={t('ui_copy_it')} letter={first} copy={copy} t={t} />
      ) : null}
      <details class="letters">
        <summary>{t('ui_letters')}</summary>
        <Desk letters={letters} copy={copy} t={t} />
      </details>
    </>
  );
}

/** One letter of several, open to be changed. What was changed stays while another is looked at. */
function Desk({
  letters,
  copy,
  t,
}: Pick<LetterProps, 'copy' | 't'> & { readonly letters: readonly Letter[] }) {
  const [chosen, setChosen] = useState(0);
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map());
  const [choice, text] = [useId(), useId()];
  const written = letters[chosen] ?? letters[0];
  if (written === undefined) return null;
  const letter = { ...written, body: changed.get(written.role) ?? written.body };
  return (
    <div class="letter" data-letter={letter.kind}>
      <label for={choice}>{t('ui_letter_for')}</label>
      <select
        id={choice}
        value={String(chosen)}
        onChange={({ currentTarget }) => {
          setChosen(Number(currentTarget.value));
        }}
      >
        {letters.map(({ role }, index) => (
          <option key={role} value={String(index)}>
            {role}
          </option>
        ))}
      </select>
      <label for={text}>{t('ui_letter_text')}</label>
      <textarea
        id={text}
        rows={9}
        value={letter.body}
        onInput={({ currentTarget }) => {
          setChanged(new Map([...changed, [letter.role, currentTarget.value]]));
        }}
      />
      <Ways label={t('ui_copy_letter')} letter={letter} copy={copy} t={t} />
    </div>
  );
}

function Ways({
  label,
  letter,
  copy,
  t,
}: Pick<LetterProps, 'copy' | 't'> & { readonly label: string; readonly letter: Letter }) {
  return (
    <p class="ways">
      <CopyButton label={label} text={textOfLetter(letter)} copy={copy} t={t} />{' '}
      <a href={mailtoOf(letter, t)} target="_blank" rel="noreferrer">
        {t('letter_open')}
      </a>
    </p>
  );
}
