/** Opened by programs that look for records: every seminar and the addresses of its files. */

import type { APIRoute } from 'astro';
import { archiveIn } from '../content/gateway.ts';
import { indexJson } from '../formats/json/write-index.ts';
import { href } from '../i18n/address.ts';

export const GET: APIRoute = () => Response.json(indexJson(archiveIn('hant'), archiveIn('hant').site.name, (path) => href(path, 'hant')));
