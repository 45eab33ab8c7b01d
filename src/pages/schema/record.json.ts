/** Opened by programmers and validators: the JSON Schema of every record.json. */

import type { APIRoute } from 'astro';
import { recordJsonSchema } from '../../formats/json/record-schema.ts';

export const GET: APIRoute = () => Response.json(recordJsonSchema());
