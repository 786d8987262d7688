import { severities } from '../lib/checks/problems.ts';
import { dialects } from '../lib/bounce/dialects/index.ts';
import { causes, type Party } from '../lib/knowledge/causes.ts';
import * as general from '../lib/knowledge/general/index.ts';
import type { Provider, Rule } from '../lib/knowledge/provider.ts';
import { providers } from '../lib/knowledge/providers/index.ts';
import { services } from '../lib/knowledge/services/index.ts';
import { webmails } from '../lib/webmail/index.ts';
import { translateEnglish as t } from './inspect/translate-english.ts';

const start = '<!-- tables: written by `npm run fix:readme` -->\n';
const end = '<!-- end of tables -->';

/** The README with its tables as the program is now; undefined when the marks are missing. */
export function withTables(readme: string): string | undefined {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${readme.slice(0, from + start.length)}${tables()}${readme.slice(to)}`;
}

function tables(): string {
  return `
| | |
|---|---|
| webmails | ${webmails.map(({ id, matches }) => `${id} (${matches.map(hostOf).join(', ')})`).join('; ')} |
| notices written by | ${String(dialects.length)} mail systems, listed below; any other in the form of RFC 3464, or in plain words |
| reasons | ${String(Object.keys(causes).length)} |
| mail systems that refuse, block lists | ${String(providers.length)} |
| services that send for a domain | ${String(services.length)} |
| problems of a domain’s records, or of a lost mail’s proof, each with what to change | ${String(Object.keys(severities).length)} |

What a reply means is told by rules. *Real*: the rule was written by a reply that was really printed · *documented*: its page words it so ·
*made*: from a pattern alone, and then the verdict is never more than likely.

| whose words | how many | rules | real | documented | made |
|---|---|---|---|---|---|
${wordRows().join('\n')}

| who must act | reasons |
|---|---|
${partyRows().join('\n')}

${folded('Each mail system that refuses, and each list', providerTable())}
${folded('Mail systems whose notices are known by their form', dialects.map(({ id }) => id).join(', '))}
${folded('Services that send for a domain', services.map(({ name }) => name).join(', '))}
`;
}

function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\/|\/\*$/g, '');
}

function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>\n`;
}

const KINDS: Readonly<Record<Provider['kind'], string>> = {
  receiver: 'mail systems that refuse',
  list: 'block lists',
  'sending-service': 'sending services, in their own reports',
};

/** Only kinds of which there is one. */
function wordRows(): readonly string[] {
  const rows = Object.entries(KINDS).flatMap(([kind, words]) => {
    const some = providers.filter((provider) => provider.kind === kind);
    const rules = some.flatMap(({ rules: own }) => own);
    return some.length === 0 ? [] : [[words, String(some.length), ...countsOf(rules)]];
  });
  // Every list that the folder gives: a new one is counted without a line here.
  const everybodys = [...new Set(Object.values(general).flat())];
  return [...rows, ['everybody’s', '–', ...countsOf(everybodys)]].map(rowOf);
}

function providerTable(): string {
  const rows = providers.map(({ name, kind, rules }) => [
    kind === 'receiver' ? name : `${name} (${kind === 'list' ? 'block list' : 'sending service'})`,
    ...countsOf(rules),
  ]);
  return ['| who | rules | real | documented | made |', '|---|---|---|---|---|', ...rows.map(rowOf)].join(
    '\n',
  );
}

/** How many rules, and how many of each mark; nothing where there is none. */
function countsOf(rules: readonly Rule[]): readonly string[] {
  const marked = (mark: Rule['seen']['mark']) => rules.filter(({ seen }) => seen.mark === mark).length;
  return [rules.length, marked('verbatim'), marked('documented'), marked('made')].map((count) =>
    count === 0 ? '' : String(count),
  );
}

const PARTIES: Readonly<Record<Party, string>> = {
  sender: t('party_sender'),
  'sender-domain': t('ui_role_domain_unknown'),
  'sending-service': t('party_sending_service'),
  recipient: t('party_recipient'),
  'recipient-domain': t('party_recipient_domain'),
  nobody: t('party_nobody'),
};

function partyRows(): readonly string[] {
  const reasons = Object.entries(causes);
  return Object.entries(PARTIES).map(([party, words]) => {
    const ids = reasons
      .filter(([, { mendedBy }]) => mendedBy === party)
      .map(([id]) => id.replaceAll('_', ' '));
    return rowOf([words, ids.join(', ')]);
  });
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
