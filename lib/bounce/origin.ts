import { firstField, readHeaderFields } from './header-fields.ts';
import type { Origin } from './message.ts';
import { binaryOfOctets } from './octets.ts';

const MOST_AT_FIRST = 16 * 1024; // octets: hardly a header is longer
const MOST_HEADER = 256 * 1024; // octets: no header of a notice is longer

/** Reads the outer header of a source: whether the mail calls itself a notice, a list's mail or a holiday answer. */
export function readOrigin(octets: Uint8Array): Origin {
  const fields = readHeaderFields(headerOf(octets));
  const has = (name: string) => fields.has(name);
  return {
    namesFailedRecipients: has('x-failed-recipients'),
    isDeliveryReport: /^multipart\/report\b[^]*report-type\s{0,4}=\s{0,4}"?delivery-status\b/i.test(
      firstField(fields, 'content-type') ?? '',
    ),
    isOfList: has('list-id') || has('list-unsubscribe') || has('list-post'),
    isAutoReply: has('x-autoreply') || has('x-autorespond') || has('x-mail-autoreply'),
  };
}

function headerOf(octets: Uint8Array): string {
  const opening = binaryOfOctets(octets.subarray(0, MOST_AT_FIRST));
  const found = END.exec(opening);
  if (found !== null) return opening.slice(0, found.index);
  return binaryOfOctets(octets.subarray(0, MOST_HEADER)).split(END, 1)[0] ?? '';
}

const END = /\r?\n[ \t]*\r?\n/;
