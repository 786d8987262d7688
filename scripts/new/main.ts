import { planBounce } from './bounce.ts';
import { carryOut, refused, type Plan } from './plan.ts';
import { planProvider } from './provider.ts';

// Makes the files of a recipe in CONTRIBUTING.md. Exit code 2, with one sentence, where that cannot be.

const [what, ...args] = process.argv.slice(3);
const { code, text } = carryOut(planOf(what, args, '.'), '.');
(code === 0 ? console.log : console.error)(text);
process.exitCode = code;

function planOf(kind: string | undefined, given: readonly string[], root: string): Plan {
  if (kind === 'provider') return planProvider(given, root);
  if (kind === 'bounce') return planBounce(given, root);
  return refused('What can be made anew is a provider or a bounce.');
}
