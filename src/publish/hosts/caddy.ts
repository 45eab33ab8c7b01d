/** The sample configuration for Caddy. */
import { DATA, FOREVER, NAMED_TYPES, TYPES } from './file-kinds.ts';
import { CACHED_FOREVER, dataPattern, foreverPattern, OPEN, REVALIDATED, SECURITY } from './headers.ts';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const escaped = (name: string): string => name.replace(/\./g, '\\.');
const security = Object.entries(SECURITY).map(([name, value]) => `\t\t${name} ${quoted(value)}`);

/** A matcher of addresses, and a header for what it matches. */
function headerWhere(name: string, pattern: string, header: string, value: string): string {
	return `\t@${name} path_regexp ${pattern}\n\theader @${name} ${header} ${quoted(value)}`;
}

const types = Object.entries(TYPES)
	.filter(([ending]) => ending !== 'html')
	.map(([ending, type]) => headerWhere(`type_${ending}`, `\\.${ending}$`, 'Content-Type', type));
const named = Object.entries(NAMED_TYPES).map(([name, type]) =>
	headerWhere(`named_${name.replace(/\W/g, '_')}`, `/${escaped(name)}$`, 'Content-Type', type),
);
const forever = FOREVER.map(foreverPattern).join('|');
const data = DATA.map(({ path }) => dataPattern(path)).join('|');

export const caddyfile = `# Made from src/publish/hosts by \`npm run generate\`; a test compares them. docs/deploying.md says how to use it.
# Three lines are yours: the site's name, root, and the rewrite where the site is served below a path.

(record_security) {
	header {
${security.join('\n')}
		-Server
	}
}

record.example {
	# With BASE=/records/ the site lies in /srv/www/records, and the root is /srv/www.
	root * /srv/www

${headerWhere('forever', forever, 'Cache-Control', CACHED_FOREVER)}
	@revalidated not path_regexp ${forever}
	header @revalidated Cache-Control ${quoted(REVALIDATED)}
	# Pages of other sites may read the data. For an archive that must not leave an intranet, remove the next two lines.
${headerWhere('data', data, 'Access-Control-Allow-Origin', OPEN['Access-Control-Allow-Origin'])}
${types.join('\n')}
${named.join('\n')}
	import record_security

	# What \`npm run build -- --precompress\` has written is sent as it is; the rest is packed on the fly.
	encode gzip
	file_server {
		precompressed br gzip
	}
	handle_errors {
		import record_security
		# A file that is missing during a deployment must not be missing for a year.
		header Cache-Control ${quoted(REVALIDATED)}
		header Content-Type ${quoted(TYPES['html'] ?? '')}
		# With BASE=/records/: /records/404.html
		rewrite * /404.html
		file_server
	}
}
`;
