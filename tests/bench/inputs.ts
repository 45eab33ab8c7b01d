/**
 * `npm run bench -- inputs [NAME …]`: imports every labelled file of tests/import/inputs as a user does, and prints how many of its turns
 * came to the right person. A turn counts once, under the first that fits: wrong (some words in another mouth), lost (some are missing),
 * misnamed, nobody (some are nobody's), right. `added` counts characters in someone's mouth that are in no turn, `broken` line breaks
 * inside a paragraph, `facts` title, day, place and host. With NAMEs (parts of file names) every other turn and the program's report follow.
 */
import { basename } from 'node:path';
import { importInput, inputFiles, labelsOf } from '../support/inputs.ts';
import { type Outcome, type Score, score } from '../support/inputs-score.ts';

const COLUMNS = [
	'turns',
	'right',
	'wrong',
	'misnamed',
	'nobody',
	'lost',
	'invented',
	'characters lost',
	'added',
	'broken',
	'left in',
	'facts',
] as const;
type Row = Record<(typeof COLUMNS)[number], number> & { asked: number };

function rowOf({ outcomes, added, broken, invented, leftIn }: Score, facts: boolean[]): Row {
	const count = (is: Outcome['is']) => outcomes.filter((one) => one.is === is).length;
	return {
		turns: outcomes.length,
		right: count('right'),
		wrong: count('wrong'),
		misnamed: count('misnamed'),
		nobody: count('nobody'),
		lost: count('lost'),
		invented: invented.length,
		'characters lost': outcomes.reduce((sum, { lost }) => sum + lost, 0),
		added,
		broken,
		'left in': leftIn.length,
		facts: facts.filter(Boolean).length,
		asked: facts.length,
	};
}

function print(name: string, row: Row): void {
	const cells = COLUMNS.map((column) => (column === 'facts' ? `${row.facts}/${row.asked}` : `${row[column]}`).padStart(column.length + 2));
	console.log(name.padEnd(46) + cells.join(''));
}

function tell({ outcomes, invented, leftIn }: Score, report: string): void {
	for (const { turn, is, saidBy, lost } of outcomes) {
		if (is === 'right') continue;
		const words = turn.words.length > 30 ? `${turn.words.slice(0, 29)}…` : turn.words;
		console.log(
			`    ${is}${is === 'lost' ? ` ${lost}` : ''}: ${turn.by ?? turn.kind} “${words}”${saidBy.map((by) => ` → ${by}`).join('')}`,
		);
	}
	if (invented.length > 0) console.log(`    invented: ${invented.join(', ')}`);
	if (leftIn.length > 0) console.log(`    left in: ${leftIn.join(' | ')}`);
	console.log(report.replace(/^/gm, '    | '));
}

const wanted = process.argv.slice(2);
const files = inputFiles().filter((file) => wanted.length === 0 || wanted.some((part) => basename(file).includes(part)));
const rows: Row[] = [];
console.log(' '.repeat(46) + COLUMNS.map((column) => `  ${column}`).join(''));
for (const file of files) {
	const labels = labelsOf(file);
	const { seminar, stretches, participants, report } = importInput(file);
	const result = score(labels, stretches, participants);
	const facts = (['title', 'date', 'place', 'host'] as const).flatMap((name) =>
		labels[name] == null ? [] : [seminar?.[name] === labels[name]],
	);
	const row = rowOf(result, facts);
	rows.push(row);
	print(`${basename(file)}${seminar === null ? ' (refused)' : ''}`, row);
	if (wanted.length > 0) tell(result, report);
}
const total = (column: keyof Row) => rows.reduce((sum, row) => sum + row[column], 0);
const totals = Object.fromEntries([...COLUMNS, 'asked' as const].map((column) => [column, total(column)])) as Row;
print(`all ${rows.length} files`, totals);
const share = (count: number) => `${((100 * count) / totals.turns).toFixed(1)} %`;
console.log(
	`right ${share(totals.right)}, wrong person ${share(totals.wrong)}, wrong name ${share(totals.misnamed)}, nobody ${share(totals.nobody)}, words lost ${share(totals.lost)}`,
);
