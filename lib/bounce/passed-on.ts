import { domainOfAddress, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { ADDRESS, findAddress } from './address.ts';
import { firstField, type HeaderFields } from './header-fields.ts';

/** A mark that somebody passed the mail on after it was sent, and who that was. */
export interface PassedOn {
  /** A mailing list (RFC 2369, RFC 2919) · sent again (RFC 5322 §3.6.6) · a rule of a mailbox · a return address made over (SRS). */
  readonly mark: 'list' | 'resent' | 'forwarded' | 'rewritten';
  readonly by: DomainName | undefined;
}

/** The first of the marks that a header bears. ARC seals are none: houses set them on mail of their own too. */
export function findPassedOn(fields: HeaderFields): PassedOn | undefined {
  return findList(fields) ?? findResent(fields) ?? findForwarded(fields) ?? findRewritten(fields);
}

/** Fields that only the programs of discussion lists write. */
const LIST_FIELDS = [
  'x-beenthere',
  'x-mailman-version',
  'x-google-group-id',
  'x-ml-name',
  'x-listserver',
  'x-sympa-to',
];

/** A newsletter bears a List-Id too; only to a list one can write: `List-Post` with an address (RFC 2369 §3.4), or the list's own fields. */
function findList(fields: HeaderFields): PassedOn | undefined {
  const post = findAddress(firstField(fields, 'list-post'));
  const isEzmlm = /\brun by ezmlm\b/i.test(firstField(fields, 'mailing-list') ?? '');
  const isList = post !== undefined || isEzmlm || LIST_FIELDS.some((name) => fields.has(name));
  return isList ? { mark: 'list', by: domainOfAddress(post) ?? listIdOf(fields) } : undefined;
}

/** RFC 2919 §2: `Talk <talk.lists.example.org>`; older ones are an address. */
function listIdOf(fields: HeaderFields): DomainName | undefined {
  const id = /<([^<>\s]{3,253})>/.exec((firstField(fields, 'list-id') ?? '').slice(0, 2000))?.[1];
  return domainOfAddress(id) ?? parseDomainName(id);
}

function findResent(fields: HeaderFields): PassedOn | undefined {
  if (!['resent-from', 'resent-to', 'resent-date'].some((name) => fields.has(name))) return undefined;
  const by = firstField(fields, 'resent-sender') ?? firstField(fields, 'resent-from');
  return { mark: 'resent', by: domainOfAddress(findAddress(by)) };
}

/** Who passed it on, twice, and to whom. Mail addresses only: `X-Forwarded-For` may also hold the address of a computer. */
const FORWARD_FIELDS = ['x-forwarded-for', 'x-ms-exchange-inbox-rules-loop', 'x-forwarded-to'];

function findForwarded(fields: HeaderFields): PassedOn | undefined {
  const [passedBy, loop, passedTo] = FORWARD_FIELDS.map((name) => findAddress(firstField(fields, name)));
  const by = passedBy ?? loop;
  return by === undefined && passedTo === undefined
    ? undefined
    : { mark: 'forwarded', by: domainOfAddress(by) };
}

/** The sender rewriting scheme, and what large houses write in its place: the return address is the forwarder's own. */
const REWRITTEN = /^<?"?(?:srs[01][=+-]|[^@\s]{1,200}\+srs[0-9]?=|[^@\s]{1,200}\+caf_=)/i;

function findRewritten(fields: HeaderFields): PassedOn | undefined {
  const path = firstField(fields, 'return-path') ?? '';
  return REWRITTEN.test(path.trim())
    ? { mark: 'rewritten', by: domainOfAddress(findAddress(path)) }
    : undefined;
}

const FOR = new RegExp(String.raw`\bfor[ \t]{1,40}<(${ADDRESS})>`, 'iu');
const MOST_LINES = 50;

/** The domains to which the mail went on its way: `Delivered-To` and the like, and `for` of the Received lines (RFC 5321 §4.4). */
export function findStations(fields: HeaderFields): readonly DomainName[] {
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(
    (name) => fields.get(name) ?? [],
  );
  const handedOver = (fields.get('received') ?? [])
    .slice(0, MOST_LINES)
    .map((line) => FOR.exec(line.slice(0, 8000))?.[1]);
  const named = [...delivered.slice(0, MOST_LINES).map(findAddress), ...handedOver];
  return [...new Set(named.flatMap((address) => domainOfAddress(address) ?? []))];
}
