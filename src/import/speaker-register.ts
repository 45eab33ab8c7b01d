/** Finds each person of a transcript in speakers.yaml, or adds them, so that a person has one id in all seminars. */
import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { speakersSchema } from '../content/schemas.ts';
import { namingOf } from '../formats/shared/person-names.ts';
import { freeId, personSlug, slug } from '../formats/shared/title-and-date.ts';
import type { Finding, Person } from '../formats/shared/transcript.ts';
import { simplified } from '../i18n/simplified.ts';
import type { Speaker } from '../record/model.ts';

/** speakers.yaml, kept with its comments and order while it grows. */
export class Register {
	readonly #document: Document;
	readonly #speakers: Map<string, Omit<Speaker, 'id'>>;
	/** Simplified name → ids; simplified alias → ids. */
	readonly #names = new Map<string, string[]>();
	readonly #aliases = new Map<string, string[]>();

	/** @throws Error where the file is no valid speakers.yaml */
	constructor(yaml: string, file: string) {
		this.#document = parseDocument(yaml);
		const checked = speakersSchema.safeParse(this.#document.toJS() ?? {});
		if (this.#document.errors.length > 0 || !checked.success) {
			throw new Error(`${file} is not valid: run npm run build, which names the line, and mend it first`);
		}
		if (!isMap(this.#document.contents)) this.#document.contents = this.#document.createNode({}) as YAMLMap & Document['contents'];
		this.#speakers = new Map(Object.entries(checked.data));
		for (const [id, speaker] of this.#speakers) this.#index(id, speaker);
	}

	#index(id: string, { name, aliases }: Pick<Speaker, 'name' | 'aliases'>): void {
		const add = (map: Map<string, string[]>, wording: string) =>
			map.set(simplified(wording), [...(map.get(simplified(wording)) ?? []), id]);
		add(this.#names, name);
		for (const alias of aliases) add(this.#aliases, alias);
	}

	has(id: string): boolean {
		return this.#speakers.has(id);
	}

	/**
	 * The id of someone; who is new gets an entry.
	 * @param seminar the seminar's id: a role (主席) is another person at each
	 */
	idOf(person: Person, seminar: string, findings: Finding[]): string {
		const { name, role, line } = person;
		const addressed = role && namingOf(name).kind === 'addressed' ? this.#aliases.get(simplified(name))?.[0] : undefined;
		if (addressed !== undefined) {
			findings.push({ line, what: `“${name}” is taken to be “${addressed}” of speakers.yaml, which has it as an alias` });
			return addressed;
		}
		if (role) {
			return this.#add(
				freeId(person.id ?? `${slug(name) || 'role'}-${seminar}`, (id) => this.has(id)),
				person,
			);
		}
		const own = person.id !== undefined && this.#speakers.get(person.id)?.name === name ? person.id : undefined;
		const known = own === undefined ? (this.#names.get(simplified(name)) ?? this.#aliases.get(simplified(name)) ?? []) : [own];
		const [id] = known;
		if (id === undefined)
			return this.#add(
				freeId(person.id ?? (personSlug(name, false) || 'speaker'), (wish) => this.has(wish)),
				person,
			);
		findings.push({
			line,
			what: `${name} is taken to be “${id}” of speakers.yaml${known.length > 1 ? `, though ${known.slice(1).join(', ')} has the name too` : ''}`,
		});
		this.#extend(id, person);
		return id;
	}

	#add(id: string, { name, romanization, aliases, posts }: Person): string {
		const entry = {
			name,
			...(romanization === undefined ? {} : { romanization }),
			...(aliases.length > 0 ? { aliases } : {}),
			...(posts.length > 0 ? { posts } : {}),
		};
		this.#document.set(id, this.#document.createNode(entry));
		this.#speakers.set(id, { name, aliases: [...aliases], posts: [...posts] });
		this.#index(id, { name, aliases });
		return id;
	}

	#extend(id: string, { name, aliases, posts }: Person): void {
		const speaker = this.#speakers.get(id);
		if (speaker === undefined) return;
		const spellings = [name, ...aliases].filter((one) => one !== speaker.name && !speaker.aliases.includes(one));
		const newPosts = posts.filter((one) => !speaker.posts.some((post) => post.institution === one.institution && post.post === one.post));
		const append = (field: string, values: unknown[]) => {
			if (values.length === 0) return;
			if (this.#document.getIn([id, field]) === undefined) this.#document.setIn([id, field], this.#document.createNode([]));
			for (const value of values) this.#document.addIn([id, field], this.#document.createNode(value));
		};
		append('aliases', spellings);
		append('posts', newPosts);
		speaker.aliases.push(...spellings);
		speaker.posts.push(...newPosts);
		for (const alias of spellings) this.#aliases.set(simplified(alias), [...(this.#aliases.get(simplified(alias)) ?? []), id]);
	}

	toString(): string {
		return this.#speakers.size === 0 ? '{}\n' : this.#document.toString({ lineWidth: 0, blockQuote: false });
	}
}
