/** The interface's texts, by script. */
import type { Script } from '../script/script.ts';
import { hans } from './hans.ts';
import { hant, type Texts } from './hant.ts';

export const TEXTS: Record<Script, Texts> = { hant, hans };
