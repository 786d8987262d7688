import type { SmtpReply } from './smtp-reply.ts';

/** Of the reply in a report (RFC 3464 §2.3.6) and that in the notice's words: the report's own, unless the words tell more. */
export function betterReply(
  machine: SmtpReply | undefined,
  shown: SmtpReply | undefined,
): SmtpReply | undefined {
  if (machine === undefined) return shown;
  return shown?.code !== undefined && isVaguer(machine, shown) ? shown : machine;
}

/** It has no code, is a first line that the words show whole, or says only that time ran out (X.4.7). */
function isVaguer(machine: SmtpReply, shown: SmtpReply): boolean {
  const isExpiry = machine.enhancedStatus?.endsWith('.4.7') === true;
  return (
    machine.code === undefined ||
    (machine.code === shown.code && shown.text.startsWith(machine.text)) ||
    (isExpiry && shown.enhancedStatus !== undefined)
  );
}
