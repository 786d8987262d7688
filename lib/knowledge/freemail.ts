/** A house where anybody can have an address, and the domains of these addresses. */
interface FreemailHouse {
  readonly name: string;
  readonly domains: readonly string[];
  /** It has the same name under many countries' domains: `yahoo.co.uk`. */
  readonly everywhere?: readonly string[];
}

/** Houses whose domains no customer's mail may bear but what their own servers send. From their sign-up pages; common knowledge. */
export const freemailHouses: readonly FreemailHouse[] = [
  { name: 'Gmail', domains: ['gmail.com', 'googlemail.com'] },
  {
    name: 'Outlook.com',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'passport.com', 'windowslive.com'],
    everywhere: ['outlook', 'hotmail', 'live'],
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'ymail.com', 'rocketmail.com', 'myyahoo.com'],
    everywhere: ['yahoo'],
  },
  { name: 'AOL', domains: ['aol.com', 'aim.com', 'verizon.net', 'netscape.net'], everywhere: ['aol'] },
  { name: 'iCloud', domains: ['icloud.com', 'me.com', 'mac.com'] },
  { name: 'Proton', domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'] },
  {
    name: 'GMX',
    domains: ['gmx.net', 'gmx.com', 'gmx.de', 'gmx.at', 'gmx.ch', 'gmx.fr', 'gmx.es', 'gmx.co.uk', 'gmx.us'],
  },
  { name: 'WEB.DE', domains: ['web.de', 'email.de'] },
  {
    name: 'mail.com',
    domains: ['mail.com', 'email.com', 'usa.com', 'consultant.com', 'post.com', 'engineer.com'],
  },
  { name: 'Freenet', domains: ['freenet.de'] },
  { name: 'T-Online', domains: ['t-online.de', 'magenta.de'] },
  { name: 'Posteo', domains: ['posteo.de', 'posteo.net', 'posteo.org'] },
  { name: 'mailbox.org', domains: ['mailbox.org'] },
  {
    name: 'Tuta',
    domains: ['tuta.com', 'tuta.io', 'tutanota.com', 'tutanota.de', 'tutamail.com', 'keemail.me'],
  },
  { name: 'Fastmail', domains: ['fastmail.com', 'fastmail.fm'] },
  { name: 'Zoho', domains: ['zohomail.com', 'zohomail.eu', 'zohomail.in'] },
  { name: 'Yandex', domains: ['yandex.ru', 'yandex.com', 'ya.ru', 'yandex.by', 'yandex.kz', 'yandex.ua'] },
  { name: 'Mail.ru', domains: ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'internet.ru'] },
  { name: 'Rambler', domains: ['rambler.ru', 'lenta.ru', 'autorambler.ru', 'myrambler.ru', 'ro.ru'] },
  { name: 'ukr.net', domains: ['ukr.net'] },
  { name: 'i.ua', domains: ['i.ua', 'ua.fm'] },
  { name: 'Orange', domains: ['orange.fr', 'wanadoo.fr'] },
  { name: 'La Poste', domains: ['laposte.net'] },
  { name: 'Free', domains: ['free.fr'] },
  { name: 'SFR', domains: ['sfr.fr', 'neuf.fr', 'cegetel.net'] },
  { name: 'Libero', domains: ['libero.it', 'iol.it', 'inwind.it', 'giallo.it', 'blu.it'] },
  { name: 'Virgilio', domains: ['virgilio.it', 'tin.it', 'alice.it', 'tim.it'] },
  { name: 'WP', domains: ['wp.pl', 'o2.pl', 'tlen.pl', 'go2.pl'] },
  { name: 'Onet', domains: ['onet.pl', 'op.pl', 'poczta.onet.pl', 'vp.pl', 'onet.eu', 'autograf.pl'] },
  { name: 'Interia', domains: ['interia.pl', 'interia.eu', 'poczta.fm', 'interia.com'] },
  { name: 'Seznam', domains: ['seznam.cz', 'email.cz', 'post.cz', 'spoluzaci.cz'] },
  { name: 'Centrum', domains: ['centrum.cz', 'centrum.sk', 'atlas.cz', 'volny.cz'] },
  { name: 'freemail.hu', domains: ['freemail.hu', 'citromail.hu'] },
  { name: 'abv', domains: ['abv.bg'] },
  { name: 'BT', domains: ['btinternet.com', 'talk21.com', 'btopenworld.com'] },
  { name: 'Comcast', domains: ['comcast.net'] },
  { name: 'AT&T', domains: ['att.net', 'sbcglobal.net', 'bellsouth.net', 'pacbell.net', 'ameritech.net'] },
  { name: 'Cox', domains: ['cox.net'] },
  { name: 'Charter', domains: ['charter.net', 'spectrum.net', 'roadrunner.com', 'rr.com'] },
  { name: 'UOL', domains: ['uol.com.br', 'bol.com.br'] },
  { name: 'Terra', domains: ['terra.com.br'] },
  { name: 'QQ', domains: ['qq.com', 'foxmail.com'] },
  { name: 'NetEase', domains: ['163.com', '126.com', 'yeah.net'] },
  { name: 'Sina', domains: ['sina.com', 'sina.cn'] },
  { name: 'Naver', domains: ['naver.com'] },
  { name: 'Daum', domains: ['daum.net', 'hanmail.net', 'kakao.com'] },
  { name: 'Rediffmail', domains: ['rediffmail.com', 'rediff.com'] },
  { name: 'Hushmail', domains: ['hushmail.com', 'hush.com'] },
  { name: 'Mailo', domains: ['mailo.com', 'netcourrier.com'] },
];

/** `co.uk`, `com.br`, `de`, `fr`: what stands behind the name in a country's domain. */
const COUNTRY = /^(?:com?\.)?[a-z]{2}$/;

/** The house whose address this domain is; undefined for any other domain. In lower case. */
export function findFreemail(domain: string): FreemailHouse | undefined {
  const [label = '', ...rest] = domain.split('.');
  const isCountry = COUNTRY.test(rest.join('.'));
  return freemailHouses.find(
    ({ domains, everywhere }) =>
      domains.includes(domain) || (isCountry && everywhere?.includes(label) === true),
  );
}
