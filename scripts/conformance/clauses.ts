import { table } from '../corpus/tables.ts';

/** A clause that our DMARC code rests on, and on what we know it. */
interface Clause {
  readonly clause: string;
  readonly says: string;
  /** The draft that became the RFC, read; else code that cites the clause. */
  readonly restsOn: string;
  readonly alsoIn: string;
}

const draft = 'read in draft -41';
const reports = 'read in draft -32';

const clauses: readonly Clause[] = [
  {
    clause: '4.4, 3.2.10',
    says: 'relaxed: the same organizational domain; strict: the same domain',
    restsOn: draft,
    alsoIn: 'mailauth, Stalwart',
  },
  {
    clause: '4.7',
    says: 'the tags, their values and defaults; `v=` first and in its case; `t=y` is one step weaker; `np=`, `sp=`, `p=` in this order',
    restsOn: draft,
    alsoIn: 'mailauth',
  },
  {
    clause: '4.8',
    says: 'the grammar; unknown tags and errors in the remainder are ignored; `!size` is obsolete',
    restsOn: draft,
    alsoIn: 'mailauth',
  },
  {
    clause: '4.10',
    says: 'the tree walk: upwards to the top-level domain, from eight labels on straight to seven; several records at one name are discarded; `psd=n` and `psd=y` end it',
    restsOn: draft,
    alsoIn: 'mailauth, Stalwart',
  },
  {
    clause: '4.10.1',
    says: 'own record, else that of the organizational domain, else that of the public suffix; without a valid policy a report address makes it `none`',
    restsOn: draft,
    alsoIn: 'mailauth, Stalwart',
  },
  {
    clause: '4.10.2',
    says: 'the organizational domain: `psd=n`; one label below `psd=y`, but for the name at which the walk began; else the fewest labels',
    restsOn: draft,
    alsoIn: 'mailauth, Stalwart',
  },
  {
    clause: '5.1.3 – 5.1.7',
    says: 'what an owner publishes and when: both SPF and DKIM aligned, reports read, enforcement last',
    restsOn: draft,
    alsoIn: '–',
  },
  {
    clause: '5.3.1',
    says: 'one author’s domain; U-labels become A-labels',
    restsOn: draft,
    alsoIn: 'mailauth',
  },
  {
    clause: '5.3.5, 5.3.6',
    says: 'one aligned identifier is a pass; a question that failed makes neither pass nor fail',
    restsOn: draft,
    alsoIn: 'mailauth',
  },
  { clause: '5.4', says: 'receivers should not reject for `p=reject` alone', restsOn: draft, alsoIn: '–' },
  {
    clause: '7.4',
    says: 'a domain whose users write to lists should not say `p=reject`; who does must sign with DKIM, not rest on SPF',
    restsOn: draft,
    alsoIn: '–',
  },
  { clause: 'A.4', says: 'a name exists unless DNS says NXDOMAIN', restsOn: draft, alsoIn: 'mailauth' },
  {
    clause: 'A.6',
    says: '`pct` is gone; `t=y` stands for `pct=0`',
    restsOn: draft,
    alsoIn: 'mailauth (#6 of its compliance test)',
  },
  {
    clause: 'RFC 9990 §4',
    says: 'who takes reports for another domain says so at `<domain>._report._dmarc.<his>`',
    restsOn: reports,
    alsoIn: 'Stalwart',
  },
];

/** The clauses, each with what it says and on what we know it. */
export function clauseTable(): string {
  return table(
    ['RFC 9989', 'says', 'known by', 'cited by code of'],
    clauses.map(({ clause, says, restsOn, alsoIn }) => [clause, says, restsOn, alsoIn]),
  );
}
