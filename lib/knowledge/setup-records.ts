/** One record that a service has its customers publish. */
export interface SetupRecord {
  /** Below the customer's domain: `mte1._domainkey`. */
  readonly host: string;
  readonly type: 'CNAME' | 'TXT';
  /** What it says, the same for all; `{domain}` is the customer's domain, `{dashes}` the same with `-` for each dot. Undefined: the service gives each customer its own. */
  readonly value: string | undefined;
}

/**
 * The records of each service by which it can seal its customers' mail (DKIM), by the service's id. From the record templates and pages that the
 * services publish; of what is known from memory only nothing is here.
 */
export const dkimRecords: Readonly<Record<string, readonly SetupRecord[]>> = {
  aweber: [cname('aweber_key_a', 'aweber_key_a.send.aweber.com')],
  brevo: [cname('brevo1', 'b1.{dashes}.dkim.brevo.com'), cname('brevo2')],
  constantcontact: [cname('ctct1'), cname('ctct2')],
  fastmail: [
    cname('fm1', 'fm1.{domain}.dkim.fmhosted.com'),
    cname('fm2', 'fm2.{domain}.dkim.fmhosted.com'),
    cname('fm3', 'fm3.{domain}.dkim.fmhosted.com'),
  ],
  godaddy: [cname('secureserver1'), cname('secureserver2')],
  'google-workspace': [txt('google')],
  hostinger: [
    cname('hostingermail-a', 'hostingermail-a.dkim.mail.hostinger.com'),
    cname('hostingermail-b', 'hostingermail-b.dkim.mail.hostinger.com'),
    cname('hostingermail-c', 'hostingermail-c.dkim.mail.hostinger.com'),
  ],
  'icloud-custom': [cname('sig1', 'sig1.dkim.{domain}.at.icloudmailadmin.com')],
  improvmx: [
    cname('dkimprovmx1', 'dkimprovmx1.improvmx.com'),
    cname('dkimprovmx2', 'dkimprovmx2.improvmx.com'),
  ],
  mailchimp: [cname('k2', 'dkim2.mcsv.net'), cname('k3', 'dkim3.mcsv.net')],
  mailerlite: [cname('litesrv', 'litesrv._domainkey.mlsend.com')],
  mailgun: [cname('pdk1'), cname('pdk2')],
  mailjet: [txt('mailjet')],
  mailpoet: [cname('mailpoet1', 'dkim1.sendingservice.net'), cname('mailpoet2')],
  mailtrap: [
    cname('rwmt1', 'rwmt1.dkim.smtp.mailtrap.live'),
    cname('rwmt2', 'rwmt2.dkim.smtp.mailtrap.live'),
  ],
  mandrill: [cname('mte1', 'dkim1.mandrillapp.com'), cname('mte2', 'dkim2.mandrillapp.com')],
  microsoft365: [cname('selector1'), cname('selector2')],
  migadu: [
    cname('key1', 'key1.{domain}._domainkey.migadu.com'),
    cname('key2', 'key2.{domain}._domainkey.migadu.com'),
    cname('key3', 'key3.{domain}._domainkey.migadu.com'),
  ],
  mxroute: [txt('x')],
  proton: [cname('protonmail'), cname('protonmail2'), cname('protonmail3')],
  purelymail: [
    cname('purelymail1', 'key1.dkimroot.purelymail.com'),
    cname('purelymail2', 'key2.dkimroot.purelymail.com'),
    cname('purelymail3', 'key3.dkimroot.purelymail.com'),
  ],
  resend: [txt('resend')],
  'sender-net': [cname('sender', 'dkim.sendersrv.com')],
  sendgrid: [cname('s1'), cname('s2')],
  titan: [txt('titan1')],
  zendesk: [
    cname('zendesk1', 'zendesk1._domainkey.zendesk.com'),
    cname('zendesk2', 'zendesk2._domainkey.zendesk.com'),
  ],
  'zoho-mail': [txt('zmail')],
};

/** The record by which a service takes bounces at a name of its customer's, so that SPF counts for the customer. */
export const returnPathRecords: Readonly<Record<string, SetupRecord>> = {
  intercom: { host: 'rp', type: 'CNAME', value: 'rp.intercom.io' },
  mailersend: { host: 'mta', type: 'CNAME', value: 'mailersend.net' },
  postmark: { host: 'pm-bounces', type: 'CNAME', value: 'pm.mtasv.net' },
  stripe: { host: 'bounce', type: 'CNAME', value: 'custom-email-domain.stripe.com' },
};

/** Services that send with a return path of their own and offer no other. */
export const withoutReturnPath: readonly string[] = ['mailchimp'];

function cname(selector: string, value?: string): SetupRecord {
  return { host: `${selector}._domainkey`, type: 'CNAME', value };
}

function txt(selector: string): SetupRecord {
  return { host: `${selector}._domainkey`, type: 'TXT', value: undefined };
}
