import { useState } from 'preact/hooks';
import type { DomainAsked, WouldGetAsked, WouldGetInput } from '../lib/domain-asked.ts';
import type { Translate } from '../lib/i18n.ts';
import { slug } from '../lib/slug.ts';
import { wouldGetWords, type WayWords } from '../lib/would-get-words.ts';
import { AskField } from './AskField.tsx';
import { Foreign } from './Foreign.tsx';

const MOST = 300;
const SERVICES = 'services';

interface Props {
  readonly domain: string;
  readonly asked: Pick<DomainAsked, 'wouldGet' | 'services'>;
  readonly ask: (input: WouldGetInput) => void;
  readonly t: Translate;
}

/** What a mail of the domain would get, by what it is sent through and where it says to return to. */
export function WouldGetPart({ domain, asked: { wouldGet, services }, ask, t }: Props) {
  const kept = wouldGet?.input ?? { through: '', returnPath: '' };
  const [through, setThrough] = useState(kept.through);
  const [returnPath, setReturnPath] = useState(kept.returnPath);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    ask({ through, returnPath });
  };
  const line = (id: 'through' | 'path') => ({
    ...{ id, label: t(`would_${id}_label`), hint: `would_${id}_hint` as const, most: MOST, t },
  });
  return (
    <details class="would" open={wouldGet !== undefined}>
      <summary>{t('would_title')}</summary>
      <p>{t('would_intro', domain)}</p>
      <form class="ask" onSubmit={onSubmit}>
        <AskField {...line('through')} value={through} change={setThrough} list={SERVICES} />
        <datalist id={SERVICES}>
          {services.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <AskField {...line('path')} value={returnPath} change={setReturnPath} />
        <button type="submit">{t('would_ask')}</button>
        <p role="status" data-would={wouldGet?.state}>
          {wouldGet === undefined ? '' : stateWords(wouldGet, t)}
        </p>
      </form>
      {wouldGet?.state === 'done' ? <Answer answer={wouldGet.answer} t={t} /> : null}
    </details>
  );
}

function stateWords(asked: WouldGetAsked, t: Translate): string {
  switch (asked.state) {
    case 'asking':
      return t('would_asking');
    case 'done':
      return '';
    case 'not-understood':
      return asked.reason === 'several'
        ? t('would_several', asked.names.join(', '))
        : t(`would_${slug(asked.reason)}`);
  }
}

function Answer({ answer, t }: { readonly answer: Answered; readonly t: Translate }) {
  const { title, address, seal, ways, caution } = wouldGetWords(answer, t);
  return (
    <section class="answer">
      <h3>
        <Foreign text={title} />
      </h3>
      {address === undefined ? null : <p>{address}</p>}
      {ways.map((way) => (
        <WayPart key={way.title} way={way} t={t} />
      ))}
      <p>{seal}</p>
      <p class="hint">{caution}</p>
    </section>
  );
}

type Answered = Extract<WouldGetAsked, { state: 'done' }>['answer'];

function WayPart({ way, t }: { readonly way: WayWords; readonly t: Translate }) {
  return (
    <section class="way">
      <h4>{way.title}</h4>
      <p class="primary">{way.outcome}</p>
      {way.lines.map((line) => (
        <p key={line}>
          <Foreign text={line} />
        </p>
      ))}
      {way.trace.length === 0 ? null : (
        <details class="trace">
          <summary>{t('would_trace')}</summary>
          <ol>
            {way.trace.map((step, index) => (
              <li key={index}>
                <Foreign text={step} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
