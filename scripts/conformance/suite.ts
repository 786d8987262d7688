/** A collection of cases that others wrote, run through our code. */
export interface Suite {
  /** Names its file; part of the key of an argued difference. */
  readonly id: string;
  /** For the table. */
  readonly title: string;
  /** What has to hold of each case, in a few words. */
  readonly asks: string;
  readonly run: (read: ReadData) => Promise<readonly CaseResult[]>;
}

/** The JSON of a file of the shared data; its README describes the shape, which the caller asserts. */
export type ReadData = (folder: string, file: string) => unknown;

/** What came of one case; equal texts are a pass. */
export interface CaseResult {
  readonly id: string;
  readonly wanted: string;
  readonly found: string;
}

/** A case that comes out otherwise, and why it may. */
export interface Argued {
  readonly suite: string;
  readonly id: string;
  /** What we say instead; another answer is a new difference. */
  readonly found: string;
  readonly clause: string;
  readonly why: string;
}

/** Passed, argued, and what nobody has argued yet. */
export interface SuiteOutcome {
  readonly suite: Suite;
  readonly of: number;
  readonly passed: number;
  readonly argued: readonly (Argued & { readonly wanted: string })[];
  readonly unargued: readonly CaseResult[];
}

/** Compares, and takes out what is argued for. */
export async function runSuite(
  suite: Suite,
  read: ReadData,
  arguments_: readonly Argued[],
): Promise<SuiteOutcome> {
  const results = await suite.run(read);
  const differing = results.filter(({ wanted, found }) => wanted !== found);
  const argumentFor = (result: CaseResult) =>
    arguments_.find(
      ({ suite: of, id, found }) => of === suite.id && id === result.id && found === result.found,
    );
  return {
    suite,
    of: results.length,
    passed: results.length - differing.length,
    argued: differing.flatMap((result) => {
      const argument = argumentFor(result);
      return argument === undefined ? [] : [{ ...argument, wanted: result.wanted }];
    }),
    unargued: differing.filter((result) => argumentFor(result) === undefined),
  };
}

/** Arguments for differences that are none any more: they must go. */
export function idleArguments(
  outcomes: readonly SuiteOutcome[],
  arguments_: readonly Argued[],
): readonly Argued[] {
  const used = outcomes.flatMap(({ argued }) => argued.map(({ suite, id }) => `${suite} ${id}`));
  return arguments_.filter(({ suite, id }) => !used.includes(`${suite} ${id}`));
}
