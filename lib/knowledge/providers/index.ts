import type { Provider } from '../provider.ts';
import { apple } from './apple.ts';
import { att } from './att.ts';
import { barracuda } from './barracuda.ts';
import { blockLists } from './block-lists.ts';
import { brevo } from './brevo.ts';
import { cisco } from './cisco.ts';
import { cloudflare } from './cloudflare.ts';
import { comcast } from './comcast.ts';
import { cox } from './cox.ts';
import { fastmail } from './fastmail.ts';
import { fireeye } from './fireeye.ts';
import { forwardemail } from './forwardemail.ts';
import { free } from './free.ts';
import { gmx } from './gmx.ts';
import { godaddy } from './godaddy.ts';
import { google } from './google.ts';
import { hostpoint } from './hostpoint.ts';
import { improvmx } from './improvmx.ts';
import { infomaniak } from './infomaniak.ts';
import { ionos } from './ionos.ts';
import { laposte } from './laposte.ts';
import { mailcom } from './mailcom.ts';
import { mailgun } from './mailgun.ts';
import { mailjet } from './mailjet.ts';
import { mailru } from './mailru.ts';
import { mandrill } from './mandrill.ts';
import { microsoft } from './microsoft.ts';
import { mimecast } from './mimecast.ts';
import { netease } from './netease.ts';
import { orange } from './orange.ts';
import { postmark } from './postmark.ts';
import { proofpoint } from './proofpoint.ts';
import { proton } from './proton.ts';
import { outlookCom } from './outlook-com.ts';
import { qq } from './qq.ts';
import { rackspace } from './rackspace.ts';
import { resend } from './resend.ts';
import { sendgrid } from './sendgrid.ts';
import { ses } from './ses.ts';
import { sparkpost } from './sparkpost.ts';
import { spectrum } from './spectrum.ts';
import { symantec } from './symantec.ts';
import { tonline } from './tonline.ts';
import { trendmicro } from './trendmicro.ts';
import { webde } from './webde.ts';
import { yahoo } from './yahoo.ts';
import { yandex } from './yandex.ts';
import { zoho } from './zoho.ts';

/**
 * Every mail system whose refusals we know. A reply's own marks are sought in this order: codes of a provider's own before its words,
 * block lists last, for a reply that names one was given by somebody else.
 */
export const providers: readonly Provider[] = [
  google,
  comcast,
  cox,
  godaddy,
  laposte,
  netease,
  orange,
  rackspace,
  spectrum,
  trendmicro,
  fireeye,
  improvmx,
  outlookCom,
  microsoft,
  yahoo,
  att,
  apple,
  barracuda,
  cisco,
  cloudflare,
  fastmail,
  forwardemail,
  free,
  mailcom,
  gmx,
  hostpoint,
  infomaniak,
  ionos,
  mailru,
  mimecast,
  proofpoint,
  proton,
  qq,
  symantec,
  tonline,
  webde,
  yandex,
  zoho,
  brevo,
  mailgun,
  mailjet,
  mandrill,
  postmark,
  resend,
  sendgrid,
  ses,
  sparkpost,
  blockLists,
];
