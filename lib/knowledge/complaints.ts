import { saysBodyChanged } from '../bounce/body-changed.ts';

/** What a reply complained of, beyond its cause, where a check must know it. */
export type Complaint =
  | 'no-encryption' // the mail came over a plain connection, and the server wants another
  | 'suspicious-spf' // the list of allowed senders lets in too many
  | 'body-changed'; // DKIM: the body is not the one that was signed

/** One wording, and a reply by which it was written. */
export interface Complaining {
  readonly complaint: Complaint;
  readonly reply: RegExp;
  readonly seen: string;
}

/**
 * Replies of servers that took no encryption for an answer. Not those by which the sender's own server says that the other side offers none:
 * there nothing is wrong with the sender.
 */
export const complaining: readonly Complaining[] = [
  {
    complaint: 'no-encryption',
    reply:
      /(?:not using|(?:was not|wasn['’]?t|not) sent over) a tls connection|because tls wasn['’]?t used|tls required for rcpt domain/i,
    seen: "550 5.7.29 Your email has been blocked because it wasn't sent over a TLS connection. - gsmtp",
  },
  {
    // A code of one house's own: elsewhere it is about ARC (IANA registry of enhanced status codes).
    complaint: 'no-encryption',
    reply: /\b[45]\.7\.29\b.{0,1000}\bgsmtp\b/i,
    seen: '421 4.7.29 Your email has been rate limited. - gsmtp',
  },
  {
    // RFC 3207 §4: 530 to any command but the harmless ones.
    complaint: 'no-encryption',
    reply: /\bmust issue a starttls\b/i,
    seen: '530 5.7.0 Must issue a STARTTLS command first',
  },
  {
    complaint: 'no-encryption',
    reply: /^[45]\d\d[ -][45]\.7\.[0-9]{1,3}\b.{0,80}\bstarttls is (?:required|needed)/i,
    seen: '451 5.7.3 STARTTLS is required to send mail',
  },
  {
    // RFC 5248 §2.4, IANA: X.7.10.
    complaint: 'no-encryption',
    reply:
      /\b[45]\.7\.10\b.{0,40}\bencryption (?:is )?(?:needed|required)|^[45]\d\d.{0,60}\b(?:session )?encryption is required\b/i,
    seen: '530 5.7.10 Encryption needed',
  },
  {
    complaint: 'no-encryption',
    reply:
      /\b(?:domain|recipient|server|policy|we) requires? (?:encryption|tls|a (?:secure|encrypted) connection)|\b(?:message|mail|connection)s? (?:was |is |were )?(?:not encrypted|without (?:tls|encryption))/i,
    seen: '550 Domain requires encryption (TLS)',
  },
  {
    complaint: 'suspicious-spf',
    reply:
      /spf record of the sending domain has one or more suspicious entries|\b[45]\.7\.24\b.{0,1000}\bgsmtp\b/i,
    seen: '550 5.7.24 The SPF record of the sending domain has one or more suspicious entries. - gsmtp',
  },
];

/** The sender's own server, or one that tells why it has not got through. */
const OWN =
  /\bnot (?:offered|supported|available|advertised)\b|\bdoes(?: not|n['’]?t) (?:offer|support|advertise)\b|\bcannot (?:connect|start)\b/i;
const MOST_READ = 8000;

/** What a reply complains of, each once. */
export function findComplaints(line: string): readonly Complaint[] {
  const text = line.slice(0, MOST_READ);
  const told = complaining
    .filter(({ complaint, reply }) => reply.test(text) && !(complaint === 'no-encryption' && OWN.test(text)))
    .map(({ complaint }) => complaint);
  return [...new Set([...told, ...(saysBodyChanged(text) ? (['body-changed'] as const) : [])])];
}
