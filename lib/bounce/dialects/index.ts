import { searchable, type Dialect } from '../dialect.ts';
import { amazonSes } from './amazon-ses.ts';
import { amazonSns } from './amazon-sns.ts';
import { barracuda } from './barracuda.ts';
import { communigate } from './communigate.ts';
import { courier } from './courier.ts';
import { domino } from './domino.ts';
import { dragonfly } from './dragonfly.ts';
import { exchange } from './exchange.ts';
import { exim } from './exim.ts';
import { gmx } from './gmx.ts';
import { google } from './google.ts';
import { googleGroups } from './google-groups.ts';
import { groupwise } from './groupwise.ts';
import { imail } from './imail.ts';
import { ironport } from './ironport.ts';
import { japaneseCarriers } from './japanese-carriers.ts';
import { kddi } from './kddi.ts';
import { kerio } from './kerio.ts';
import { koreanPortals } from './korean-portals.ts';
import { mFilter } from './m-filter.ts';
import { mailRu } from './mail-ru.ts';
import { mailenable } from './mailenable.ts';
import { mailmarshal } from './mailmarshal.ts';
import { mdaemon } from './mdaemon.ts';
import { messagelabs } from './messagelabs.ts';
import { microsoftSmtp } from './microsoft-smtp.ts';
import { mimecast } from './mimecast.ts';
import { netease } from './netease.ts';
import { opensmtpd } from './opensmtpd.ts';
import { oracleMessaging } from './oracle-messaging.ts';
import { postfix } from './postfix.ts';
import { powermta } from './powermta.ts';
import { proofpoint } from './proofpoint.ts';
import { qmail } from './qmail.ts';
import { qq } from './qq.ts';
import { sendgrid } from './sendgrid.ts';
import { sendmail } from './sendmail.ts';
import { sieve } from './sieve.ts';
import { smartermail } from './smartermail.ts';
import { stalwart } from './stalwart.ts';
import { tOnline } from './t-online.ts';
import { trendMicro } from './trend-micro.ts';
import { xmail } from './xmail.ts';
import { yahoo } from './yahoo.ts';
import { yandex } from './yandex.ts';
import { zoho } from './zoho.ts';

/** In this order: the first that knows the notice names it. One of a house stands before the system that the house runs. */
export const dialects: readonly Dialect[] = [
  googleGroups,
  google,
  exchange,
  zoho,
  mailRu,
  yandex,
  gmx,
  postfix,
  exim,
  yahoo,
  qmail,
  sendmail,
  courier,
  opensmtpd,
  dragonfly,
  powermta,
  amazonSns,
  amazonSes,
  ironport,
  sendgrid,
  mimecast,
  proofpoint,
  barracuda,
  messagelabs,
  trendMicro,
  mFilter,
  mailmarshal,
  domino,
  groupwise,
  oracleMessaging,
  mdaemon,
  communigate,
  imail,
  kddi,
  japaneseCarriers,
  sieve,
  xmail,
  mailenable,
  smartermail,
  stalwart,
  kerio,
  tOnline,
  netease,
  qq,
  koreanPortals,
  microsoftSmtp,
].map(searchable);
