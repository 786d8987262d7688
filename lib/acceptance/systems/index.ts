import type { System } from '../system.ts';
import { amazonSes } from './amazon-ses.ts';
import { ciscoEmailGateway } from './cisco-email-gateway.ts';
import { dovecot } from './dovecot.ts';
import { exchange } from './exchange.ts';
import { exim } from './exim.ts';
import { google } from './google.ts';
import { mimecast } from './mimecast.ts';
import { postfix } from './postfix.ts';
import { qmail } from './qmail.ts';
import { sendmail } from './sendmail.ts';
import { yahoo } from './yahoo.ts';

/** The mail systems whose words of taking a mail over are known. */
export const systems: readonly System[] = [
  google,
  exchange,
  postfix,
  exim,
  sendmail,
  yahoo,
  qmail,
  amazonSes,
  ciscoEmailGateway,
  mimecast,
  dovecot,
];
