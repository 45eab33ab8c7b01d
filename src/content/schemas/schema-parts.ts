/** What the schemas of several content files share. */
import { z } from 'zod';
import { ID } from '../../record/ids.ts';

export const id = z.string().regex(ID, 'an id has lower-case letters, digits and single hyphens only');

/** A text of one or more words. */
export const words = z.string().trim().min(1, 'must not be empty');

export const anchor = z.string().regex(/^p[1-9]\d*(-s[1-9]\d*)?$/, 'an anchor is p3 (a paragraph) or p3-s2 (a passage)');
