/** The schema of `content/topics.yaml`. The comment above a field documents it for editors. */
import { z } from 'zod';
import type { Topic } from '../../record/model.ts';
import { id, words } from './schema-parts.ts';

/** One entry of `content/topics.yaml`. */
const topicSchema = z.strictObject({
	/** The topic's name. */
	label: words,
	/** One sentence: what belongs to the topic. */
	description: words,
}) satisfies z.ZodType<Omit<Topic, 'id'>>;

/** `content/topics.yaml`: topic id → topic. */
export const topicsSchema = z.record(id, topicSchema);
