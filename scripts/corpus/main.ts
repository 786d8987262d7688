import { runCorpus } from './corpus.ts';
import { parseOptions } from './options.ts';

// Measures the reading on a collection of real mails; the format is that of its README (truth.jsonl, mails/*.eml).

const options = parseOptions(process.argv.slice(3));
const trouble = typeof options === 'string' ? options : await runCorpus(options, console.log);
if (trouble !== undefined) {
  console.error(trouble);
  process.exitCode = 2;
}
