import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere, PLACEHOLDER, refused, type Plan } from './plan.ts';

const FOLDER = 'lib/knowledge/providers';
const INDEX = `${FOLDER}/index.ts`;
/** Where the file that is made finds the shape of a provider: an import of that file, not of this one. */
const SHAPE = '../provider.ts';
const USAGE = 'npm run new:provider -- <id> "<Name>", as in: npm run new:provider -- acme-mail "Acme Mail"';

/** A provider's file from the template, and its two lines in the list. `root`: the project's folder. */
export function planProvider(args: readonly string[], root: string): Plan {
  const [id, name, ...more] = args;
  if (id === undefined || name === undefined || more.length > 0) return refused(USAGE);
  const fault = faultOf(id, name);
  if (fault !== undefined) return refused(fault);
  if (isThere(root, `${FOLDER}/${id}.ts`)) return refused(`${FOLDER}/${id}.ts is there already.`);
  const index = isThere(root, INDEX) ? readFileSync(join(root, INDEX), 'utf8') : '';
  const constant = constantOf(id);
  if (new RegExp(`\\b${constant}\\b`).test(index)) {
    return refused(`The name ${constant} is taken in ${INDEX}; choose another id.`);
  }
  const listed = withLines(index, id, constant);
  if (listed === undefined) return refused(`${INDEX} has not the form in which a provider can be listed.`);
  return {
    state: 'ready',
    files: new Map([
      [`${FOLDER}/${id}.ts`, fileOf(id, name, constant)],
      [INDEX, listed],
    ]),
    next: [
      `npx vitest run test/house/placeholders.test.ts fails: replace each ${PLACEHOLDER} in ${FOLDER}/${id}.ts.`,
      'npx vitest run test/knowledge fails until each rule matches its own reply, and the provider has a mail server there.',
      'npm run fix:readme && npm run fix, then npx vitest run test/house passes.',
    ],
  };
}

/** Names of the language that its list does not show, and that no constant may bear. */
const RESERVED =
  /^(?:await|break|case|catch|class|continue|debugger|default|delete|do|else|enum|eval|extends|false|finally|for|function|if|implements|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/;

function faultOf(id: string, name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 40) {
    return `“${id}” is no id: small letters and digits, with a hyphen between words, at most 40 in all.`;
  }
  if (RESERVED.test(id)) return `“${id}” is a word of the language; choose another id.`;
  const isName = name.trim() === name && name !== '' && name.length <= 60 && !/[\p{Cc}\p{Cf}\\`]/u.test(name);
  return isName ? undefined : 'The name must be one line of 1 to 60 signs, as people know it.';
}

/** `acme-mail` → `acmeMail`. */
function constantOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, sign: string) => sign.toUpperCase());
}

/** The list with one import more, in the order of the files, and one entry more, at its end; undefined when it has another form. */
function withLines(index: string, id: string, constant: string): string | undefined {
  const line = `import { ${constant} } from './${id}.ts';`;
  const imports = [...index.matchAll(/^import \{[^}]*\} from '\.\/([\w-]+)\.ts';$/gm)];
  const before = imports.findLast(({ 1: other = '' }) => other < id) ?? undefined;
  const first = imports[0];
  const list = /^export const providers\b[^=]*= \[\n(?: {2}\w+,\n)+(?=\];)/m.exec(index);
  if (first === undefined || list === null) return undefined;
  const listEnd = list.index + list[0].length;
  const at = before === undefined ? first.index : before.index + before[0].length + 1;
  return `${index.slice(0, at)}${line}\n${index.slice(at, listEnd)}  ${constant},\n${index.slice(listEnd)}`;
}

function fileOf(id: string, name: string, constant: string): string {
  const quoted = name.includes("'") ? JSON.stringify(name) : `'${name}'`;
  return `import type { Provider } from '${SHAPE}';

/** ${PLACEHOLDER}: who they are, and the page on which they explain their replies. */
export const ${constant}: Provider = {
  id: '${id}',
  name: ${quoted},
  kind: 'receiver',
  hosts: /(?:^|\\.)${PLACEHOLDER}\\.example$/i,
  footprint: undefined,
  rules: [
    {
      reply: /${PLACEHOLDER}: the deciding words and no more/i,
      cause: 'unclear',
      seen: { text: '550 5.7.1 ${PLACEHOLDER}: the deciding words and no more', mark: 'made' },
    },
  ],
};
`;
}
