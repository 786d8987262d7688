import { checkDmarc } from '../../lib/checks/dmarc/check.ts';
import { corrected } from '../../lib/repair/corrected.ts';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { parseZone } from '../../lib/zone/zone.ts';
import type { CaseResult, Suite } from './suite.ts';

/** Records that people published by mistake: of each a fault is told. */
export const dmarcInTheWild: Suite = {
  id: 'mail-dmarc-realworld-bad',
  title: 'DMARC: malformed records seen in the wild (Mail::DMARC)',
  asks: 'a fault of the record is told',
  run: async (read) => {
    const { records } = read('dmarc', 'mail-dmarc-realworld-bad.json') as {
      readonly records: readonly { readonly domain: string; readonly record: string }[];
    };
    return Promise.all(
      records.map(async ({ domain, record }): Promise<CaseResult> => {
        const told = await faultsTold(domain, record);
        return { id: `${domain}: ${record}`, wanted: 'told', found: told.length > 0 ? 'told' : 'nothing' };
      }),
    );
  },
};

/** What OpenDMARC refuses is told; the rest is read without a crash. */
export const dmarcSyntax: Suite = {
  id: 'opendmarc-parse',
  title: 'DMARC: OpenDMARC’s cases of syntax',
  asks: 'read without a crash; told where OpenDMARC refuses it',
  run: async (read) => {
    const { tests } = read('dmarc', 'opendmarc-parse.json') as {
      readonly tests: readonly { readonly record: string; readonly opendmarc: string }[];
    };
    return Promise.all(
      tests.map(async ({ record, opendmarc }): Promise<CaseResult> => {
        const told = await faultsTold('example.org', record);
        const isRefused = opendmarc !== 'DMARC_PARSE_OKAY';
        const found = isRefused && told.length === 0 ? 'nothing' : 'told';
        return { id: record, wanted: isRefused ? 'told' : 'read', found: isRefused ? found : 'read' };
      }),
    );
  },
};

/** The ids of the problems of a record beyond those of a sound one that asks for nothing. */
async function faultsTold(domain: string, record: string): Promise<readonly string[]> {
  const [told, plain] = [await idsOf(domain, record), await idsOf(domain, 'v=DMARC1; p=none')];
  return told.filter((id) => !plain.includes(id));
}

async function idsOf(domain: string, record: string): Promise<readonly string[]> {
  const fromDomain = parseDomainName(domain);
  const zone = parseZone({ [`_dmarc.${domain}`]: { TXT: [record] }, [domain]: { A: ['192.0.2.1'] } });
  if (zone.kind === 'malformed') throw new Error(zone.detail);
  const { outcome } = corrected(await checkDmarc({ ...nobody, fromDomain }, zone.resolve));
  return outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : [];
}

const nobody = {
  mailFromDomain: undefined,
  recipientDomain: undefined,
  sendingIp: undefined,
  dkimSignatures: [],
  isSeenSending: false,
  mail: undefined,
};
