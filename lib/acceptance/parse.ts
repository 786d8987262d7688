import ipaddr from 'ipaddr.js';
import { findQueueId } from '../bounce/queue-id.ts';
import { withoutInvisible } from '../bounce/smtp-reply.ts';
import { findAcceptedReply, tellsOfRefusal, type AcceptedReply } from './accepted-reply.ts';
import type { Acceptance, Stage, TakenAt } from './acceptance.ts';
import { findFate } from './fate.ts';
import { readBesideReply, type BesideReply } from './beside-reply.ts';
import { saysDelivered } from './delivered-word.ts';
import { decode, type Decoded } from './match-system.ts';

const MAX = 20_000; // characters: a log line, an event, a dialogue

/**
 * Reads a pasted `250 …`, a line of a log, an event or a line of a service that says "delivered". `now` is in milliseconds. Undefined where
 * no mail was taken over: for a refusal, an answer to EHLO, a greeting, and any other text. Asks nobody, never fails.
 */
export function parseAcceptance(given: string, now: number): Acceptance | undefined {
  if (given.length > MAX) return undefined;
  const text = unescaped(withoutInvisible(given));
  if (tellsOfRefusal(text)) return undefined;
  const accepted = findAcceptedReply(text);
  const beside = readBesideReply(text, now);
  if (accepted !== undefined) return ofReply(accepted, beside, now);
  return saysDelivered(text) ? { ...ofNothing, ...withDate(beside) } : undefined;
}

/** A reply of an event as JSON or a page's source writes it. */
function unescaped(text: string): string {
  return text
    .replace(/\\u003c|&lt;/gi, '<')
    .replace(/\\u003e|&gt;/gi, '>')
    .replace(/&quot;|\\"/g, '"')
    .replace(/\\r?\\n|\\n/g, '\n');
}

const ofNothing: Pick<Acceptance, 'stage' | 'reply' | 'system' | 'id' | 'bytes'> = {
  stage: 'said',
  reply: undefined,
  system: undefined,
  id: undefined,
  bytes: undefined,
};

function withDate({ date, ...rest }: BesideReply): Omit<Acceptance, keyof typeof ofNothing> {
  return { ...rest, takenAt: takenAt(undefined, date) };
}

function ofReply({ reply, matched }: AcceptedReply, beside: BesideReply, now: number): Acceptance {
  const decoded = matched === undefined ? undefined : decode(matched, now);
  return {
    stage: stageOf(decoded, reply.text, beside),
    reply: reply.line,
    ...(decoded === undefined
      ? { system: undefined, id: findQueueId(reply.text), bytes: undefined } // a form that is not known: the code is shown whole
      : { system: decoded.system, id: decoded.id, bytes: decoded.bytes }),
    takenAt: takenAt(decoded?.date, beside.date),
    messageId: decoded?.messageId ?? beside.messageId,
    host: decoded?.host ?? beside.host,
    ip: beside.ip,
    recipient: beside.recipient,
  };
}

function takenAt(decoded: string | undefined, said: string | undefined): TakenAt | undefined {
  if (decoded !== undefined) return { date: decoded, from: 'code' };
  return said === undefined ? undefined : { date: said, from: 'line' };
}

/** Where the form of a system says more than words could. */
const FINAL: readonly Stage[] = ['mailbox', 'spam'];

/** Handed to a program on the same computer or in the same house (amavis, a smart host), the mail has not left the sender's side. */
function stageOf(decoded: Decoded | undefined, words: string, { ip }: BesideReply): Stage {
  if (decoded !== undefined && FINAL.includes(decoded.stage)) return decoded.stage;
  const isInside = isOfTheHouse(ip) || /^from MTA\(/i.test(words);
  return isInside ? 'own-side' : (findFate(words) ?? decoded?.stage ?? 'first-server');
}

function isOfTheHouse(ip: string | undefined): boolean {
  if (ip === undefined) return false;
  const range: string = ipaddr.parse(ip).range();
  return ['loopback', 'private', 'linkLocal', 'uniqueLocal'].includes(range);
}
