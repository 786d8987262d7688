import type { DomainName } from '../../dns/domain-name.ts';
import { textsOf } from '../finding.ts';
import { expandMacros, parseMacroString, usesMacro, type MacroString } from './macro.ts';
import { isModifier, type Term } from './record.ts';
import type { Session } from './session.ts';
import { isAscii, targetOf, valuesFor } from './target.ts';

/** The explanation that the record of a failing domain gives (RFC 7208 §6.2); whatever is wrong with it, there is then none. */
export async function explanationOf(
  { domain, terms }: { readonly domain: DomainName; readonly terms: readonly Term[] },
  session: Session,
): Promise<string | undefined> {
  const exp = terms.find((term) => isModifier(term, 'exp'));
  const target = exp && (await targetOf(exp.spec, domain, session));
  if (target?.kind !== 'name') return undefined;
  const macros = macrosIn(textsOf(await session.memory.ask(target.name, 'TXT')));
  if (macros === undefined || !canBeTold(macros, session)) return undefined;
  return expandMacros(macros, await valuesFor(macros, domain, session)) || undefined;
}

/** Of more than one text none counts. */
function macrosIn([text, ...more]: readonly string[]): MacroString | undefined {
  return text === undefined || more.length > 0 ? undefined : readText(text);
}

function readText(text: string): MacroString | undefined {
  const read = parseMacroString(text, 'explanation');
  return 'fault' in read ? undefined : read.macros;
}

/** An explanation is ASCII (§6.2), so a local part that is not has no place in it. */
function canBeTold(macros: MacroString, { client }: Session): boolean {
  return isAscii(client.localPart) || !usesMacro(macros, 'sl');
}
