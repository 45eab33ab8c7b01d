/** Opened by programs that look for records: every seminar and where its record is. */
import type { APIRoute } from 'astro';
import { indexJson } from '../record/export/index-json.ts';
import { archiveIn } from '../record/gateway.ts';
import { href } from '../script/address.ts';
import { TEXTS } from '../texts/texts.ts';

export const GET: APIRoute = () => Response.json(indexJson(archiveIn('hant'), TEXTS.hant.site, (path) => href(path, 'hant')));
