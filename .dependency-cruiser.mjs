// @ts-check
/** Which folder of src may import which; tests/house/rooms.test.ts runs it. docs/architecture.md says what each is for. */

/** From the top down: a room imports only from itself and from rooms below it. */
export const ROOMS = [
	'pages',
	'layouts',
	'components',
	'commands',
	'publish',
	'client',
	'search/ui',
	'search/engine',
	'search/build',
	'search/shared',
	'import',
	'formats',
	'cards',
	'content',
	'anchors',
	'record',
	'i18n',
	'styles',
];

const inside = (/** @type {readonly string[]} */ rooms) => `^src/(?:${rooms.join('|')})/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const downwards = ROOMS.slice(1).map((room, i) => ({
	name: `${room} is below`,
	comment: 'A room imports only from itself and from rooms below it in ROOMS.',
	severity: 'error',
	from: { path: inside([room]) },
	to: { path: inside(ROOMS.slice(0, i + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		...downwards,
		{
			name: 'no circle',
			comment: 'No file imports itself by way of others, types included.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'every room is listed',
			comment: 'A new folder of src has its place in ROOMS.',
			severity: 'error',
			from: {},
			to: { path: '^src/', pathNot: inside(ROOMS) },
		},
		{
			name: 'imports from a listed room',
			comment: 'A file that imports stands in a room of ROOMS.',
			severity: 'error',
			from: { path: '^src/', pathNot: inside(ROOMS) },
			to: {},
		},
		{
			name: 'the model depends on nothing else',
			comment: 'What a record is does not depend on how it is read, shown or searched.',
			severity: 'error',
			from: { path: '^src/record/model\\.ts$' },
			to: { path: '^src/', pathNot: '^src/record/' },
		},
		{
			name: 'every import is found',
			comment: 'A path that leads to no file.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, path: '^\\.' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
	},
};
