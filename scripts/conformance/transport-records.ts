import { idOf } from '../../lib/checks/mta-sts.ts';
import { reportUrisOf } from '../../lib/checks/tls-rpt.ts';
import type { CaseResult, Suite } from './suite.ts';

/** The records of MTA-STS (RFC 8461 §3.1) and of TLS reports (RFC 8460 §3). */
export const transportRecords: Suite = {
  id: 'stalwart-mtasts-tlsrpt',
  title: 'MTA-STS, TLS-RPT: Stalwart’s records',
  asks: 'the id; the report addresses',
  run: (read) => {
    const { mta_sts: policies, tlsrpt: reports } = read('other', 'stalwart-mtasts-tlsrpt.json') as {
      readonly mta_sts: readonly { readonly record: string; readonly id: string }[];
      readonly tlsrpt: readonly { readonly record: string; readonly rua: readonly string[] }[];
    };
    return Promise.resolve<readonly CaseResult[]>([
      ...policies.map(({ record, id }) => ({ id: record, wanted: id, found: idOf(record) ?? 'none' })),
      ...reports.map(({ record, rua }) => ({
        id: record,
        wanted: rua.join(' '),
        found: reportUrisOf(record)?.join(' ') ?? 'none',
      })),
    ]);
  },
};
