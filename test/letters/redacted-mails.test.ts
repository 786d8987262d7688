import { expect, test } from 'vitest';
import { decodeEncodedWords } from '../../lib/bounce/encoded-words.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { headerOnly, readHeaderFields } from '../../lib/bounce/header-fields.ts';
import { DAEMON_NAME, SYSTEM_NAME } from '../../lib/bounce/sender-words.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { redactedCopy } from '../../lib/redacted-copy.ts';
import { openMails, type Form } from '../../scripts/corpus/read-mails.ts';
import { readTruth } from '../../scripts/corpus/truth.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';
import { describeWithData, sharedData } from '../helpers/shared-data.ts';

/** What the header of the returned mail holds, read here in another way than the program reads it. */
function secretsOf(message: Message) {
  const fields = readHeaderFields(headerOnly(message.originalHeaders ?? ''));
  const values = (...names: string[]) =>
    names
      .flatMap((name) => fields.get(name) ?? [])
      .map((value) => decodeEncodedWords(value).normalize('NFC'));
  const people = values('from', 'to', 'cc').filter(
    (value) => !DAEMON_NAME.test(value) && !SYSTEM_NAME.test(value),
  );
  const names = people
    .join(' ; ')
    .replace(/[^\s<>;,"']*@[^\s<>;,"']*/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => (word.match(/\p{L}/gu) ?? []).length >= 3);
  const locals = [...fields.values()]
    .flat()
    .join('\n')
    .matchAll(/([A-Za-z0-9._+=-]{1,64})@[A-Za-z0-9.-]+/g);
  return {
    names: [...new Set(names)],
    locals: [...new Set([...locals].map(([, local = '']) => local.toLowerCase()))],
    subjects: values('subject')
      .map((subject) => subject.replace(/\s+/g, ' ').trim())
      .filter((subject) => (subject.match(/\p{L}/gu) ?? []).length >= 3),
  };
}

const HOST = /(?:[\w-]{1,63}\.){1,9}[a-z]{2,24}/gi;

function leaksOf(message: Message, copy: string): readonly string[] {
  const { names, locals, subjects } = secretsOf(message);
  const plain = copy.slice(t('redacted_intro').length).replace(/\s+/g, ' ');
  const lower = plain.toLowerCase();
  const behindLabels = plain.replace(/<[^<>]{1,40}>/g, ' ').replace(HOST, ' ');
  return [
    ...addressesIn(plain),
    ...locals.filter((local) => lower.includes(`${local}@`) || lower.includes(`${local}=`)),
    ...subjects.filter((subject) => isWord(subject, behindLabels)),
    ...names.filter((name) => isWord(name, behindLabels)),
  ];
}

function addressesIn(copy: string): readonly string[] {
  return copy.match(/[^\s<>]@[^\s]{0,60}|[^\s<>]{1,40}(?:%40|=40|\(at\))\S{0,40}/gi) ?? [];
}

function isWord(word: string, text: string): boolean {
  const form = word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${form}(?![\p{L}\p{N}])`, 'u').test(text);
}

describeWithData('the redacted copy of every real mail', () => {
  const opened = (form: Form) => {
    const truths = readTruth(sharedData('bounces'));
    return typeof truths === 'string' ? [] : openMails(sharedData('bounces'), truths, form);
  };
  const copiesOf = async (form: Form) =>
    (await opened(form)).flatMap(({ truth: { id }, message }) => {
      const notice = readNotice(message, id);
      return notice === undefined ? [] : [{ id, message, copy: redactedCopy(notice, t) }];
    });

  test('read from its source: no address, no name, no subject', async () => {
    const copies = await copiesOf('raw');
    expect(copies.length).toBeGreaterThan(600);
    expect(
      copies.flatMap(({ id, message, copy }) => leaksOf(message, copy).map((leak) => `${id}: ${leak}`)),
    ).toEqual([]);
  }, 120_000);

  test('read from a page, which does not show whose mail it was: no address', async () => {
    const copies = await copiesOf('rendered');
    expect(copies.length).toBeGreaterThan(600);
    expect(copies.flatMap(({ id, copy }) => addressesIn(copy).map((leak) => `${id}: ${leak}`))).toEqual([]);
  }, 120_000);
});
