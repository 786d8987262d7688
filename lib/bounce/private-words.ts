import { findAddresses } from './address.ts';
import { decodeEncodedWords } from './encoded-words.ts';
import { headerOnly, readHeaderFields, type HeaderFields } from './header-fields.ts';
import type { Message } from './message.ts';
import { textOfBinary } from './octets.ts';
import { DAEMON_NAME, SYSTEM_NAME } from './sender-words.ts';

/** What a copy for strangers must not hold: names of people, what the mail was about, and addresses, as the mail itself bears them. */
export interface PrivateWords {
  /** Display names, without those of mail systems. */
  readonly names: readonly string[];
  readonly subjects: readonly string[];
  /** In lower case; those of Message-ID and Return-Path among them. */
  readonly addresses: readonly string[];
}

export const nothingPrivate: PrivateWords = { names: [], subjects: [], addresses: [] };

const MOST = 500; // of each kind
const LONGEST = 300; // characters
const MOST_READ = 64 * 1024; // characters of the returned header

/** How a notice names the subject of the lost mail, in the languages of webmails. */
export const SUBJECT_WORDS =
  'subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|subiect|тема|konu|θέμα|件名|主题|主題|主旨|제목|الموضوع|נושא';
/** A line that does, its label in the first group and the subject in the second. */
export const SUBJECT_LINE = new RegExp(
  String.raw`^([ \t>|*]{0,20}(?:${SUBJECT_WORDS})[ \t]{0,4}[:：][ \t]{0,8})(\S[^\n]{0,2000})$`,
  'gimu',
);

/** Reads them from the returned header, and from the notice's own: its reader is the one who wrote the lost mail. */
export function findPrivateWords(message: Message, returned: string | undefined): PrivateWords {
  const header = headerOnly((message.originalHeaders ?? returned ?? '').slice(0, MOST_READ));
  const fields = readHeaderFields(header);
  const own = [message.from, message.to];
  const people = [...valuesOf(fields, PEOPLE), ...own];
  const subjects = [
    ...valuesOf(fields, SUBJECTS),
    ...behindColons(message.subject),
    ...shownSubjects(message.text),
  ];
  const all = [...[...fields.values()].flat().map(decoded), ...own, message.subject];
  return {
    names: capped(people.flatMap(namesIn)),
    subjects: capped(subjects.map((subject) => subject.replace(/\s+/g, ' ').trim())),
    addresses: capped(findAddresses(all.join('\n')).map(({ address }) => address.toLowerCase())),
  };
}

/** What two readings of one notice know together. */
export function joinPrivateWords(one: PrivateWords, other: PrivateWords): PrivateWords {
  return {
    names: capped([...one.names, ...other.names]),
    subjects: capped([...one.subjects, ...other.subjects]),
    addresses: capped([...one.addresses, ...other.addresses]),
  };
}

const PEOPLE = [
  ...['from', 'to', 'cc', 'bcc', 'sender', 'reply-to', 'resent-from', 'resent-to', 'resent-cc'],
  ...['x-original-to', 'disposition-notification-to', 'x-sender', 'x-from', 'thread-recipient'],
];
const SUBJECTS = ['subject', 'thread-topic', 'x-original-subject', 'comments', 'keywords'];

function valuesOf(fields: HeaderFields, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => fields.get(name) ?? []).map(decoded);
}

function decoded(value: string): string {
  return decodeEncodedWords(textOfBinary(value)).normalize('NFC');
}

/** `Undeliverable: Your bill`: the subject of a notice often bears that of the lost mail. */
function behindColons(subject: string): readonly string[] {
  const pieces = decoded(subject).split(/[:：]/, 10);
  return pieces.slice(1).map((_, index) => pieces.slice(index + 1).join(':'));
}

/** A reply in one line does not show where the subject ends; the text does. */
function shownSubjects(text: string): readonly string[] {
  return [...text.slice(0, MOST_READ).matchAll(SUBJECT_LINE)].map(([, , subject = '']) => decoded(subject));
}

/** All that stands in an address field and is no address. */
function namesIn(value: string): readonly string[] {
  if (DAEMON_NAME.test(value.trim()) || SYSTEM_NAME.test(value)) return [];
  const left = findAddresses(value).reduceRight(
    (text, { address, at }) => `${text.slice(0, at)};${text.slice(at + address.length)}`,
    value,
  );
  return left
    .split(/[,;:"()<>[\]]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}/u.test(name));
}

function capped(words: readonly string[]): readonly string[] {
  const told = words.map((word) => word.slice(0, LONGEST)).filter((word) => word.length > 1);
  return [...new Set(told)].slice(0, MOST);
}
