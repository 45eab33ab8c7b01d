/** The interface's texts, by script. */
import type { Locale } from '../locale.ts';
import { hans } from './hans.ts';
import { hant, type Texts } from './hant.ts';

export const TEXTS: Record<Locale, Texts> = { hant, hans };
