/** The interface's texts of each locale. For build code only: the simplified texts need OpenCC. */

import type { Locale } from '../locale.ts';
import { hans } from './hans.ts';
import { hant, type Texts } from './hant.ts';

export const TEXTS: Record<Locale, Texts> = { hant, hans };
