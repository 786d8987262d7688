import { addsWords, basisWords, namesIn, seenLines } from '../lib/card-words.ts';
import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../lib/inspection.ts';
import { pictureLines, rootWords } from '../lib/root-words.ts';
import { tellingOf } from '../lib/telling.ts';
import { Foreign } from './Foreign.tsx';
import { Reply } from './Reply.tsx';

interface Props {
  readonly notice: NoticeInspection;
  readonly diagnosis: Diagnosis;
  readonly t: Translate;
}

/** Why the card says what it says: the deciding words and what they mean, what the receiver saw, on what it stands, how sure we are. */
export function Why({ notice, diagnosis, t }: Props) {
  const { verdict, confidence } = diagnosis;
  const { adds } = verdict;
  const { keys } = tellingOf(diagnosis);
  return (
    <details class="why">
      <summary>{t('ui_why')}</summary>
      <h4>{t('ui_reply')}</h4>
      <Reply verdict={verdict} />
      <h4>{t('ui_meaning')}</h4>
      <p class="meaning">{t(keys.meaning, ...namesIn(notice, diagnosis, t))}</p>
      {adds === undefined ? null : <p class="adds">{addsWords(adds, t)}</p>}
      <Seen lines={seenLines(verdict.seen, t)} t={t} />
      <p>{basisWords(diagnosis, t)}</p>
      <OfRoot notice={notice} diagnosis={diagnosis} t={t} />
      <p data-confidence={confidence}>{t(`confidence_${confidence}`)}</p>
    </details>
  );
}

/** The names in this very mail, on what the root stands, what would settle it, what was found beside it. */
function OfRoot({ notice, diagnosis, t }: Props) {
  const words = rootWords(notice, diagnosis, t);
  if (words === undefined) return null;
  const picture = pictureLines(notice, diagnosis, t);
  const { evidence, settle, alsoFound } = words;
  return (
    <section class="of-root">
      {picture.length === 0 ? null : (
        <ul class="picture">
          {picture.map((line) => (
            <li key={line}>
              <Foreign text={line} />
            </li>
          ))}
        </ul>
      )}
      {[evidence, settle, alsoFound].flatMap((line) =>
        line === undefined ? [] : [<p key={line}>{line}</p>],
      )}
    </section>
  );
}

function Seen({ lines, t }: { readonly lines: readonly string[]; readonly t: Translate }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h4>{t('ui_seen')}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Foreign text={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
