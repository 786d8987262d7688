import { displayText } from '../lib/display-text.ts';
import { Icon, type IconName } from './Icon.tsx';

/** How grave it is, as a sign and a word, and the verdict in one sentence. */
export function Headline({
  icon,
  word,
  title,
}: {
  readonly icon: IconName;
  readonly word: string;
  readonly title: string;
}) {
  return (
    <header class={`headline ${icon}`}>
      <p class="severity">
        <Icon name={icon} /> {word}
      </p>
      <h2>{displayText(title)}</h2>
    </header>
  );
}
