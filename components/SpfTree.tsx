import type { SpfCost } from '../lib/checks/check.ts';
import { branchWords, hasFault } from '../lib/domain-words.ts';
import type { Translate } from '../lib/i18n.ts';
import { Foreign } from './Foreign.tsx';

/** What an SPF record leads to, and what each branch costs; folded, but for the way to a fault. */
export function SpfTree({ tree, t }: { readonly tree: SpfCost; readonly t: Translate }) {
  if (tree.below.length === 0) return null;
  return (
    <details class="tree">
      <summary>{t('tree_title', branchWords(tree, t).cost)}</summary>
      <Branches of={tree.below} t={t} />
    </details>
  );
}

const MOST_SHOWN = 20;

function Branches({ of, t }: { readonly of: readonly SpfCost[]; readonly t: Translate }) {
  const [shown, more] = [of.slice(0, MOST_SHOWN), of.slice(MOST_SHOWN)];
  return (
    <ul>
      {shown.map((branch, index) => (
        <Branch key={index} branch={branch} t={t} />
      ))}
      {more.length === 0 ? null : (
        <li>
          <details>
            <summary>{t('tree_more', String(more.length))}</summary>
            <Branches of={more} t={t} />
          </details>
        </li>
      )}
    </ul>
  );
}

function Branch({ branch, t }: { readonly branch: SpfCost; readonly t: Translate }) {
  const { record, below, state } = branch;
  const isLeaf = record === undefined && below.length === 0;
  return (
    <li data-branch={state}>
      {isLeaf ? (
        <BranchLine branch={branch} t={t} />
      ) : (
        <details open={hasFault(branch)}>
          <summary>
            <BranchLine branch={branch} t={t} />
          </summary>
          {record === undefined ? null : (
            <p class="record">
              <code>
                <Foreign text={record.slice(0, 2000)} />
              </code>
            </p>
          )}
          {below.length === 0 ? null : <Branches of={below} t={t} />}
        </details>
      )}
    </li>
  );
}

function BranchLine({ branch, t }: { readonly branch: SpfCost; readonly t: Translate }) {
  const { term, cost, trouble } = branchWords(branch, t);
  return (
    <>
      <code>
        <Foreign text={term} />
      </code>{' '}
      <span class="cost">{cost}</span>
      {trouble === undefined ? null : <strong class="trouble-word"> {trouble}</strong>}
    </>
  );
}
