import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Translate } from '../../lib/i18n.ts';

/** The English words, put together as browsers do: `$1`…`$9` are substitutions, `$$` is a dollar sign. */
export const translateEnglish: Translate = (key, ...substitutions) =>
  messages[key].message.replace(/\$(\$|[1-9])/g, (_, what: string) =>
    what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
  );
