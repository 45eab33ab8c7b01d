/** Opened by feed readers: the newest seminars. */
import type { APIRoute } from 'astro';
import { addressOf } from '../../record/export/address.ts';
import { atomFeed } from '../../record/export/feed.ts';
import { archiveIn } from '../../record/gateway.ts';
import { everyScript } from '../../script/address.ts';
import { LANG, type Script } from '../../script/script.ts';
import { TEXTS } from '../../texts/texts.ts';

export const getStaticPaths = everyScript;

export const GET: APIRoute<{ script: Script }> = ({ props: { script }, site }) => {
	const { site: name, export: t } = TEXTS[script];
	const feed = atomFeed(archiveIn(script), LANG[script], `${name}：${t.feed}`, name, (path) => addressOf(path, script, site));
	return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
