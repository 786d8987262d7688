import { dialects } from '../lib/bounce/dialects/index.ts';
import { causes } from '../lib/knowledge/causes.ts';
import { providers } from '../lib/knowledge/providers/index.ts';
import { services } from '../lib/knowledge/services/index.ts';
import { webmails } from '../lib/webmail/index.ts';

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
  const rules = providers.reduce((sum, { rules: own }) => sum + own.length, 0);
  return `
| | |
|---|---|
| webmails | ${webmails.map(({ id, matches }) => `${id} (${matches.map(hostOf).join(', ')})`).join('; ')} |
| notices written by | ${dialects.map(({ id }) => id).join(', ')}; any other in the form of RFC 3464, or in plain words |
| refusals by | ${providers.map(({ name }) => name).join(', ')}; ${String(rules)} rules |
| reasons | ${String(Object.keys(causes).length)} |
| sending services | ${String(services.length)}: ${services.map(({ name }) => name).join(', ')} |

`;
}

function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\/|\/\*$/g, '');
}
