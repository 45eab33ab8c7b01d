/** Opened by programs that show a link to the seminar: its share picture. */

import type { APIRoute } from 'astro';
import { seminarPicture } from '../../../cards/seminar-picture.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { exportRoutes, type SeminarRoute } from '../../../content/seminar-routes.ts';

export const getStaticPaths = () => keyed(exportRoutes());

export const GET: APIRoute<SeminarRoute> = async ({ props }) => {
	return new Response(new Uint8Array(await seminarPicture(props)), { headers: { 'Content-Type': 'image/png' } });
};
