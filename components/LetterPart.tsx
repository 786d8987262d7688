import type { LetterProps } from './Letters.tsx';
import { useLater } from './useLater.ts';

const loadLetters = () => import('./Letters.tsx');

/** The letters that can help; they come once the card stands. */
export function LetterPart(props: LetterProps) {
  const Letters = useLater(loadLetters)?.Letters;
  return Letters === undefined ? null : <Letters {...props} />;
}
