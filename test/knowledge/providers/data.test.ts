import { expect, test } from 'vitest';
import { classify } from '../../../lib/knowledge/classify.ts';
import { domain } from '../../helpers/notices.ts';
import { dmarcPatterns, replyPatterns, type KnownPattern } from '../../helpers/knowledge-patterns.ts';
import { refused, reportOf } from '../../helpers/reports.ts';
import { describeWithData } from '../../helpers/shared-data.ts';

/** The providers of the knowledge file, with a server of each; the big five and the general wordings are tested elsewhere. */
const servers: Readonly<Record<string, string | undefined>> = {
  barracuda: 'd1.ess.barracudanetworks.com',
  cisco: 'mx1.hc1234-56.iphmx.com',
  cloudflare: 'isaac.mx.cloudflare.net',
  comcast: 'mx2.comcast.net',
  cox: 'mx.east.cox.net',
  fastmail: 'in1-smtp.messagingengine.com',
  fireeye: 'primary.us.email.fireeyecloud.com',
  forwardemail: 'mx1.forwardemail.net',
  free: 'mx1.free.fr',
  generic_rbl: 'mx.example.com',
  gmx: 'mx00.gmx.net',
  godaddy: 'smtp.secureserver.net',
  hostpoint: 'mx1.mail.hostpoint.ch',
  improvmx: 'mx1.improvmx.com',
  infomaniak: 'mta-gw.infomaniak.ch',
  ionos: 'mx00.ionos.de',
  laposte: 'smtpz4.laposte.net',
  mailru: 'mxs.mail.ru',
  mimecast: 'eu-smtp-inbound-1.mimecast.com',
  netease: '163mx01.mxmail.netease.com',
  orange: 'smtp-in.orange.fr',
  proofpoint: 'mx0a-00123456.pphosted.com',
  proton: 'mail.protonmail.ch',
  qq: 'mx3.qq.com',
  rackspace: 'mx1.emailsrvr.com',
  spectrum: 'mx0.charter.net',
  symantec: 'cluster5.eu.messagelabs.com',
  tonline: 'mx01.t-online.de',
  trendmicro: 'example.in.tmes.trendmicro.eu',
  webde: 'mx-ha02.web.de',
  yandex: 'mx.yandex.net',
  zoho: 'mx.zoho.eu',
};

/** Without a host these words are everybody's, and nobody could say more of them. */
const notByWordsAlone: Readonly<Record<string, string>> = {
  'cloudflare-3': 'the bare word "unauthenticated" may as well ask for a log-in',
  'netease-4': '"IP:" and "RP:" before nothing say nothing',
};

const judge = (reply: string, server: string | undefined) => {
  const recipient = refused(reply, server === undefined ? {} : { remoteMta: domain(server) });
  return classify(recipient, reportOf(recipient));
};

/** The replies of a pattern that get neither its cause nor one that the data calls defensible. */
function wrongOf({ id, cause, doubt, replies }: KnownPattern, server: string | undefined): readonly string[] {
  return replies.flatMap((reply) => {
    const found = judge(reply, server).cause;
    return found === cause || doubt.includes(found) ? [] : [`${id}\t${cause}\t${found}\t${reply}`];
  });
}

describeWithData('each pattern of the smaller providers gets its cause', () => {
  const patterns = replyPatterns().filter(({ provider }) => provider in servers);
  test('there are 233 of 32 providers', () => {
    expect(patterns).toHaveLength(233);
    expect(new Set(patterns.map(({ provider }) => provider)).size).toBe(32);
  });
  test('from the refusing host’s reply: all of them', () => {
    const wrong = patterns.flatMap((pattern) => wrongOf(pattern, servers[pattern.provider]));
    expect(wrong).toEqual([]);
  });
  test('by the words alone: all but those that are argued', () => {
    const wrong = patterns
      .filter(({ id }) => notByWordsAlone[id] === undefined)
      .flatMap((pattern) => wrongOf(pattern, undefined));
    expect(wrong).toEqual([]);
  });
  test('what the data doubts is told with doubt, where a rule of a provider decides', () => {
    const doubted = patterns.filter(({ doubt }) => doubt !== '');
    expect(doubted.length).toBeGreaterThan(30);
    for (const { id, provider, replies } of doubted)
      for (const reply of replies) {
        const { basis, isDoubtful } = judge(reply, servers[provider]);
        if (basis === 'own-rule' || basis === 'any-rule')
          expect([id, reply, isDoubtful]).toEqual([id, reply, true]);
      }
  });
  test('an exception that is none any more is taken off the list', () => {
    const exceptions = patterns.filter(({ id }) => notByWordsAlone[id] !== undefined);
    expect(exceptions).toHaveLength(Object.keys(notByWordsAlone).length);
    for (const pattern of exceptions)
      expect([pattern.id, wrongOf(pattern, undefined)]).not.toEqual([pattern.id, []]);
  });
});

describeWithData('each text about DMARC gets its cause', () => {
  const bigFive = /^(?:gmail|microsoft|outlook|hotmail|yahoo|aol|apple)/i;
  test('whoever gave it, by the words alone', () => {
    const patterns = dmarcPatterns().filter(({ id }) => !bigFive.test(id));
    expect(patterns).toHaveLength(20);
    expect(patterns.flatMap((pattern) => wrongOf(pattern, undefined))).toEqual([]);
  });
});
