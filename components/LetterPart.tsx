import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../lib/inspection.ts';
import type { Copy } from './CopyButton.tsx';
import { useLater } from './useLater.ts';

const loadLetters = () => import('./Letters.tsx');

export interface LetterProps {
  readonly notice: NoticeInspection;
  readonly diagnosis: Diagnosis;
  readonly copy: Copy;
  readonly t: Translate;
}

/** The letters that can help; they come once the card stands. */
export function LetterPart(props: LetterProps) {
  const Letters = useLater(loadLetters)?.Letters;
  return Letters === undefined ? null : <Letters {...props} />;
}
