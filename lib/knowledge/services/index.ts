import type { Service } from '../service.ts';
import { activecampaign } from './activecampaign.ts';
import { aweber } from './aweber.ts';
import { azureAcs } from './azure-acs.ts';
import { barracuda } from './barracuda.ts';
import { beehiiv } from './beehiiv.ts';
import { bigcommerce } from './bigcommerce.ts';
import { bluehost } from './bluehost.ts';
import { brevo } from './brevo.ts';
import { campaignmonitor } from './campaignmonitor.ts';
import { clerk } from './clerk.ts';
import { cleverreach } from './cleverreach.ts';
import { cloudflareRouting } from './cloudflare-routing.ts';
import { constantcontact } from './constantcontact.ts';
import { customerio } from './customerio.ts';
import { docusign } from './docusign.ts';
import { dreamhost } from './dreamhost.ts';
import { dynamics } from './dynamics.ts';
import { elasticemail } from './elasticemail.ts';
import { emailoctopus } from './emailoctopus.ts';
import { eventbrite } from './eventbrite.ts';
import { everlytic } from './everlytic.ts';
import { fastmail } from './fastmail.ts';
import { flock } from './flock.ts';
import { forwardemail } from './forwardemail.ts';
import { freshbooks } from './freshbooks.ts';
import { freshdesk } from './freshdesk.ts';
import { front } from './front.ts';
import { getresponse } from './getresponse.ts';
import { godaddy } from './godaddy.ts';
import { googleWorkspace } from './google-workspace.ts';
import { gorgias } from './gorgias.ts';
import { helpdeskLivechat } from './helpdesk-livechat.ts';
import { helpscout } from './helpscout.ts';
import { hetzner } from './hetzner.ts';
import { hornetsecurity } from './hornetsecurity.ts';
import { hostinger } from './hostinger.ts';
import { hubspot } from './hubspot.ts';
import { icloudCustom } from './icloud-custom.ts';
import { improvmx } from './improvmx.ts';
import { infomaniak } from './infomaniak.ts';
import { intercom } from './intercom.ts';
import { ionos } from './ionos.ts';
import { jiraAtlassian } from './jira-atlassian.ts';
import { kajabi } from './kajabi.ts';
import { kit } from './kit.ts';
import { klaviyo } from './klaviyo.ts';
import { mailchannels } from './mailchannels.ts';
import { mailchimp } from './mailchimp.ts';
import { mailerlite } from './mailerlite.ts';
import { mailersend } from './mailersend.ts';
import { mailgun } from './mailgun.ts';
import { mailjet } from './mailjet.ts';
import { mailpoet } from './mailpoet.ts';
import { mailruBiz } from './mailru-biz.ts';
import { mailtrap } from './mailtrap.ts';
import { mandrill } from './mandrill.ts';
import { marketo } from './marketo.ts';
import { microsoft365 } from './microsoft365.ts';
import { migadu } from './migadu.ts';
import { mimecast } from './mimecast.ts';
import { mxroute } from './mxroute.ts';
import { namecheapPe } from './namecheap-pe.ts';
import { ovh } from './ovh.ts';
import { pardot } from './pardot.ts';
import { pipedrive } from './pipedrive.ts';
import { postmark } from './postmark.ts';
import { proofpoint } from './proofpoint.ts';
import { proton } from './proton.ts';
import { purelymail } from './purelymail.ts';
import { quickbooks } from './quickbooks.ts';
import { rackspace } from './rackspace.ts';
import { rapidmail } from './rapidmail.ts';
import { resend } from './resend.ts';
import { salesforce } from './salesforce.ts';
import { scalewayTem } from './scaleway-tem.ts';
import { senderNet } from './sender-net.ts';
import { sendgrid } from './sendgrid.ts';
import { sendpulse } from './sendpulse.ts';
import { ses } from './ses.ts';
import { sfmc } from './sfmc.ts';
import { shopify } from './shopify.ts';
import { siteground } from './siteground.ts';
import { smtp2go } from './smtp2go.ts';
import { socketlabs } from './socketlabs.ts';
import { sparkpost } from './sparkpost.ts';
import { squarespace } from './squarespace.ts';
import { strato } from './strato.ts';
import { stripe } from './stripe.ts';
import { substack } from './substack.ts';
import { surveymonkey } from './surveymonkey.ts';
import { titan } from './titan.ts';
import { turbosmtp } from './turbosmtp.ts';
import { valimail } from './valimail.ts';
import { wix } from './wix.ts';
import { xero } from './xero.ts';
import { yandex360 } from './yandex360.ts';
import { zendesk } from './zendesk.ts';
import { zohoDesk } from './zoho-desk.ts';
import { zohoMail } from './zoho-mail.ts';

/** Every service that we recognise, and what it gives to its customers. */
export const services: readonly Service[] = [
  activecampaign,
  aweber,
  azureAcs,
  barracuda,
  beehiiv,
  bigcommerce,
  bluehost,
  brevo,
  campaignmonitor,
  clerk,
  cleverreach,
  cloudflareRouting,
  constantcontact,
  customerio,
  docusign,
  dreamhost,
  dynamics,
  elasticemail,
  emailoctopus,
  eventbrite,
  everlytic,
  fastmail,
  flock,
  forwardemail,
  freshbooks,
  freshdesk,
  front,
  getresponse,
  godaddy,
  googleWorkspace,
  gorgias,
  helpdeskLivechat,
  helpscout,
  hetzner,
  hornetsecurity,
  hostinger,
  hubspot,
  icloudCustom,
  improvmx,
  infomaniak,
  intercom,
  ionos,
  jiraAtlassian,
  kajabi,
  kit,
  klaviyo,
  mailchannels,
  mailchimp,
  mailerlite,
  mailersend,
  mailgun,
  mailjet,
  mailpoet,
  mailruBiz,
  mailtrap,
  mandrill,
  marketo,
  microsoft365,
  migadu,
  mimecast,
  mxroute,
  namecheapPe,
  ovh,
  pardot,
  pipedrive,
  postmark,
  proofpoint,
  proton,
  purelymail,
  quickbooks,
  rackspace,
  rapidmail,
  resend,
  salesforce,
  scalewayTem,
  senderNet,
  sendgrid,
  sendpulse,
  ses,
  sfmc,
  shopify,
  siteground,
  smtp2go,
  socketlabs,
  sparkpost,
  squarespace,
  strato,
  stripe,
  substack,
  surveymonkey,
  titan,
  turbosmtp,
  valimail,
  wix,
  xero,
  yandex360,
  zendesk,
  zohoDesk,
  zohoMail,
];
