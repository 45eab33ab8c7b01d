/** Opened by programmers and validators: what every record.json says. */

import type { APIRoute } from 'astro';
import { recordJsonSchema } from '../../formats/json/record-schema.ts';

export const GET: APIRoute = () => Response.json(recordJsonSchema());
