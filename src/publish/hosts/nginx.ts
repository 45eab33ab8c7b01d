/** The sample configuration for nginx. */
import { DATA, FOREVER, NAMED_TYPES, OTHER_TYPE, TYPES } from './file-kinds.ts';
import { CACHED_FOREVER, dataPattern, foreverPattern, OPEN, REVALIDATED, SECURITY } from './headers.ts';

const plain = (type: string): string => type.replace(/;.*$/, '');
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

function lines(indent: string, all: readonly string[]): string {
	return all.map((line) => `${indent}${line}`).join('\n');
}

const types = Object.entries(TYPES).map(([ending, type]) => `${plain(type)} ${ending};`);
const withCharset = Object.values(TYPES).filter((type) => type.includes('charset') && !type.startsWith('text/html'));
const named = Object.entries(NAMED_TYPES).map(
	([name, type]) => `location ~ /${name.replace(/\./g, '\\.')}$ { types { } default_type ${type}; }`,
);
const security = Object.entries(SECURITY).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);

/** The whole file: goes into the `http` block, as those of /etc/nginx/sites-enabled and conf.d do. */
export const nginxConfig = `# Made from src/publish/hosts by \`npm run generate\`; a test compares them. docs/deploying.md says how to use it.
# Three lines are yours: server_name, root, and error_page where the site is served below a path.

map $uri $record_cache {
	default ${quoted(REVALIDATED)};
${lines(
	'\t',
	FOREVER.map((start) => `~${foreverPattern(start)} ${quoted(CACHED_FOREVER)};`),
)}
}

# Pages of other sites may read the data. For an archive that must not leave an intranet, empty the values.
map $uri $record_open {
	default "";
${lines(
	'\t',
	DATA.map(({ path }) => `~${dataPattern(path)} ${quoted(OPEN['Access-Control-Allow-Origin'])};`),
)}
}

server {
	listen 80;
	server_name record.example;

	# With BASE=/records/ the site lies in /srv/www/records, and the root is /srv/www.
	root /srv/www;
	index index.html;
	# With BASE=/records/: /records/404.html
	error_page 404 /404.html;

	absolute_redirect off;
	server_tokens off;

	# What \`npm run build -- --precompress\` has written is sent as it is; the rest is packed on the fly.
	gzip_static on;
	gzip on;
	gzip_vary on;
	gzip_proxied any;
	gzip_types ${[...new Set(Object.values(TYPES).map(plain))].filter((type) => !/html|png|epub|gzip/.test(type)).join(' ')};
	# With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static):
	# brotli_static on;

	charset utf-8;
	charset_types ${withCharset.map(plain).join(' ')};
	default_type ${OTHER_TYPE};
	types {
${lines('\t\t', types)}
	}
${lines('\t', named)}

	# Not with errors: a file that is missing during a deployment must not be missing for a year.
	add_header Cache-Control $record_cache;
	add_header Access-Control-Allow-Origin $record_open always;
${lines('\t', security)}
}
`;
