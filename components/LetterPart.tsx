import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../lib/inspection.ts';
import { lettersOf } from '../lib/letter-case.ts';
import { textOfLetter } from '../lib/letters/letter.ts';
import { mailtoOf } from '../lib/letters/mailto.ts';
import { isForOthers } from '../lib/telling.ts';
import { CopyButton, type Copy } from './CopyButton.tsx';

/** The letter to who must act, to copy or to open as a draft; nothing where the reader can act. */
export function LetterPart({
  notice,
  diagnosis,
  copy,
  t,
}: {
  readonly notice: NoticeInspection;
  readonly diagnosis: Diagnosis;
  readonly copy: Copy;
  readonly t: Translate;
}) {
  const [letter] = isForOthers(diagnosis) ? lettersOf(notice, diagnosis, t) : [];
  return letter === undefined ? null : (
    <>
      <CopyButton label={t('ui_copy_it')} text={textOfLetter(letter)} copy={copy} t={t} />{' '}
      <a href={mailtoOf(letter, t)} target="_blank" rel="noreferrer">
        {t('letter_open')}
      </a>
    </>
  );
}
