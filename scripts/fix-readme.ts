import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './readme-tables.ts';

const readme = withTables(readFileSync('README.md', 'utf8'));
if (readme === undefined) throw new Error('README.md has lost the marks around its tables');
writeFileSync('README.md', readme);
