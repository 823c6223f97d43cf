// Prints the closing line of a test run and fails where a test failed, was skipped, or none ran.
import { readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: todo,
} = JSON.parse(readFileSync(report, 'utf8'));
const left = skipped + todo;
const isGood = status === '0' && failed === 0 && left === 0 && passed > 0;
if (left > 0) console.log(`${left} tests were skipped; here all of them must run.`);
console.log(`${passed} passed, ${isGood ? 0 : Math.max(1, failed)} failed`);
process.exit(isGood ? 0 : 1);
