import type { ProblemId } from '../checks/problems.ts';
import type { Clue } from './clues.ts';
import type { ReplyKind } from './reply-kind.ts';
import type { Confidence, Evidence, RootId, Settle } from './root.ts';

/** One way from a reply and what was found to a root. Rows are told in the order in which they are looked at. */
export interface RootRule {
  readonly root: RootId;
  /** Rows of the decision table (`n`); empty where the table is silent. */
  readonly rows: readonly number[];
  readonly replies: readonly ReplyKind[];
  /** At least one of these problems was found. A rule without them goes by the reply and the clues alone. */
  readonly found?: readonly ProblemId[];
  /** Told with them where they were found too: the same fault, seen from another side. */
  readonly beside?: readonly ProblemId[];
  /** All of these hold, and none of those. */
  readonly when?: readonly Clue[];
  readonly without?: readonly Clue[];
  /** What it stands on beside the reply. */
  readonly on: readonly Exclude<Evidence, 'reply' | 'report'>[];
  /** The most that may be said of it, where the reply and all else agree. */
  readonly most: Confidence;
  /** It says no more than the reply itself: nothing beside the reply bears it out. */
  readonly isReplyAlone?: true;
  /** What was found says the very same as the reply, so that a doubt about its words is over. */
  readonly endsDoubt?: true;
  readonly settle?: Settle;
}
