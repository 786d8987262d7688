import { gramsOf, type Grams } from '../search/grams.ts';
import { findAddress } from './address.ts';
import { joinCutAddresses } from './cut-address.ts';
import { readDeliveryStatus, type DeliveryStatus } from './delivery-status.ts';
import type { Dialect } from './dialect.ts';
import { firstField, readHeaderFields } from './header-fields.ts';
import type { Message } from './message.ts';
import { findRecipients, type NamedRecipient } from './recipients.ts';
import { findReturnedRecipient } from './returned-recipient.ts';
import { splitNotice } from './returned-part.ts';
import { findShownReport } from './shown-report.ts';
import { findSmtpReply } from './find-reply.ts';
import { readSmtpReply, withoutInvisible, type SmtpReply } from './smtp-reply.ts';
import { findStatusLine } from './status-line.ts';

/** What the parts of a mail gave, before anybody has decided whether it is a notice. */
export interface Parts {
  readonly message: Message;
  /** The notice's own words, without what it returns. */
  readonly notice: string;
  /** Of the mail's sender, its subject, these words, and what they say of each recipient. */
  readonly grams: Grams;
  readonly returned: string | undefined;
  /** The report in the form of RFC 3464: a part of its own, or printed in the text. */
  readonly machine: DeliveryStatus | undefined;
  /** Such a report stands in the text. */
  readonly hasShownReport: boolean;
  readonly named: readonly NamedRecipient[];
  readonly shownReply: SmtpReply | undefined;
}

/** Takes a mail apart, whatever it is. */
export function readParts(given: Message, known: readonly Dialect[]): Parts {
  const message = { ...given, text: joinCutAddresses(withoutInvisible(given.text)) };
  const { notice, returned } = splitNotice(message.text, known);
  const shownMachine =
    readDeliveryStatus(findShownReport(message.text)) ??
    readDeliveryStatus(
      known.map(({ report }) => report?.(message.text)).find((found) => found !== undefined),
    );
  const said = [message.from, message.subject, notice].join('\n');
  const ofSaid = gramsOf(said);
  const found = findRecipients(notice, othersOf(message), sendersOf(returned), ofSaid);
  const named = found.length > 0 ? found : findReturnedRecipient(notice, returned);
  const blocks = blocksPutTogether(notice, named);
  const grams = blocks.length === 0 ? ofSaid : gramsOf([said, ...blocks].join('\n'));
  return {
    message,
    notice,
    grams,
    returned,
    machine: readDeliveryStatus(message.deliveryStatus) ?? shownMachine,
    hasShownReport: shownMachine !== undefined,
    named,
    shownReply: findShownReply(message, notice, grams),
  };
}

/** The reader, to whom the notice came, and who wrote it: neither is the lost mail's recipient. */
function othersOf({ from, to }: Message): readonly string[] {
  return [findAddress(from), findAddress(to)].filter((address) => address !== undefined);
}

/** The address that the returned mail says it is from: some notices name the sender before the recipient. */
function sendersOf(returned: string | undefined): readonly string[] {
  const fields = readHeaderFields(returned ?? '');
  return ['return-path', 'from', 'sender']
    .map((name) => findAddress(firstField(fields, name)))
    .filter((address) => address !== undefined);
}

/** What is said of one recipient in several places is no stretch of the notice any more: new runs stand where it was put together. */
function blocksPutTogether(notice: string, named: readonly NamedRecipient[]): readonly string[] {
  const blocks = named.map(({ block }) => block);
  return notice.endsWith(blocks.join('')) ? [] : blocks;
}

function findShownReply({ replyText }: Message, notice: string, grams: Grams): SmtpReply | undefined {
  return replyText === undefined
    ? (findSmtpReply(notice) ?? findStatusLine(notice, grams))
    : readSmtpReply(replyText);
}
