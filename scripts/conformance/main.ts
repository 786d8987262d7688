import { runConformance } from './conformance.ts';
import { parseOptions } from './options.ts';

// npm run conformance: the suites of others, and random zones beside mailauth. Exit 1 where something differs that nobody has argued.

const options = parseOptions(process.argv.slice(3));
const trouble = typeof options === 'string' ? options : await runConformance(options, console.log);
if (trouble !== undefined) {
  console.error(trouble);
  process.exitCode = 1;
}
