/** speakers.yaml during an import: finds people who are known, adds people who are new, and adds aliases and posts. */
import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { speakersSchema } from '../content/schemas/people-schema.ts';
import { namingOf } from '../formats/shared/person-names.ts';
import type { Finding, Person } from '../formats/shared/transcript.ts';
import { type Locale, otherLocale } from '../i18n/locale.ts';
import { scriptOf } from '../i18n/script-of.ts';
import { simplified } from '../i18n/simplified.ts';
import type { Post, Speaker } from '../record/model.ts';
import { freeId, personSlug, slug } from './new-ids.ts';

function addId(ids: Map<string, string[]>, name: string, id: string): void {
	const key = simplified(name);
	ids.set(key, [...(ids.get(key) ?? []), id]);
}

/** Keeps the comments and the order of the file. */
export class SpeakerRegister {
	readonly #document: Document;
	readonly #speakers: Map<string, Omit<Speaker, 'id'>>;
	/** Name in simplified characters → ids. */
	readonly #names = new Map<string, string[]>();
	/** Alias in simplified characters → ids. */
	readonly #aliases = new Map<string, string[]>();

	/**
	 * @param yaml the text of speakers.yaml; empty where there is none
	 * @param file its path, for the error
	 * @throws Error where it is not valid
	 */
	constructor(yaml: string, file: string) {
		this.#document = parseDocument(yaml);
		const checked = speakersSchema.safeParse(this.#document.toJS() ?? {});
		if (this.#document.errors.length > 0 || !checked.success) {
			throw new Error(`${file} is not valid: npm run build shows the line; correct it first`);
		}
		if (!isMap(this.#document.contents)) this.#document.contents = this.#document.createNode({}) as YAMLMap & Document['contents'];
		this.#speakers = new Map(Object.entries(checked.data));
		for (const [id, speaker] of this.#speakers) this.#index(id, speaker);
	}

	#index(id: string, { name, aliases }: Pick<Speaker, 'name' | 'aliases'>): void {
		addId(this.#names, name, id);
		for (const alias of aliases) addId(this.#aliases, alias, id);
	}

	/** Whether someone has this name, or had it in an earlier seminar. */
	knows(name: string): boolean {
		return this.#names.has(simplified(name));
	}

	#freeId(preferred: string): string {
		return freeId(preferred, (id) => this.#speakers.has(id));
	}

	/** The ids that a person who is no role may have, the likeliest first. An alias is the editors' word, so it goes before an entry of the name. */
	#idsOf({ id, name }: Person): string[] {
		if (id !== undefined && this.#speakers.get(id)?.name === name) return [id];
		const key = simplified(name);
		return [...new Set([...(this.#aliases.get(key) ?? []), ...(this.#names.get(key) ?? [])])];
	}

	/**
	 * The id of a person; a new person gets an entry.
	 * @param seminar id and script of the seminar: a role (主席) is another person at each seminar
	 */
	idOf(person: Person, seminar: { id: string; locale: Locale }, findings: Finding[]): string {
		const { name, isRole, line } = person;
		if (isRole) {
			const [id] = namingOf(name).kind === 'addressed' ? (this.#aliases.get(simplified(name)) ?? []) : [];
			if (id === undefined) return this.#add(this.#freeId(person.id ?? `${slug(name) || 'role'}-${seminar.id}`), person);
			findings.push({ line, message: `“${name}” was matched to “${id}” in speakers.yaml, which has it as an alias` });
			return id;
		}
		const [id, ...others] = this.#idsOf(person);
		if (id === undefined) return this.#add(this.#freeId(person.id ?? (personSlug(name) || 'speaker')), person);
		const sameName = others.length > 0 ? `; ${others.join(', ')} has the same name` : '';
		findings.push({ line, message: `${name} was matched to “${id}” in speakers.yaml${sameName}` });
		this.#extend(id, person, seminar.locale);
		return id;
	}

	#add(id: string, { name, romanization, aliases, posts, sameAs = [] }: Person): string {
		const entry = {
			name,
			...(romanization === undefined ? {} : { romanization }),
			...(aliases.length > 0 ? { aliases } : {}),
			...(posts.length > 0 ? { posts } : {}),
			...(sameAs.length > 0 ? { sameAs } : {}),
		};
		this.#document.set(id, this.#document.createNode(entry));
		this.#speakers.set(id, { name, aliases: [...aliases], posts: [...posts], sameAs });
		this.#index(id, { name, aliases });
		return id;
	}

	/** Whether a record of the other script spells a person's name so: the edition in that script then shows it. */
	#isOtherScript(name: string, speaker: Omit<Speaker, 'id'>, locale: Locale): boolean {
		return simplified(name) === simplified(speaker.name) && scriptOf(speaker.name) !== locale && scriptOf(name) !== otherLocale(locale);
	}

	#extend(id: string, { name, aliases, posts }: Person, locale: Locale): void {
		const speaker = this.#speakers.get(id);
		if (speaker === undefined) return;
		const known = [speaker.name, speaker.hant, speaker.hans];
		if (!known.includes(name) && speaker[locale] === undefined && this.#isOtherScript(name, speaker, locale)) {
			speaker[locale] = name;
			known.push(name);
			this.#document.setIn([id, locale], name);
		}
		const newAliases = [name, ...aliases].filter((one) => !known.includes(one) && !speaker.aliases.includes(one));
		const wordingOf = ({ institution, post = '' }: Post) => simplified(`${institution}\n${post}`);
		const newPosts = posts.filter((one) => !speaker.posts.some((post) => wordingOf(post) === wordingOf(one)));
		const append = (field: string, values: unknown[]) => {
			if (values.length === 0) return;
			if (this.#document.getIn([id, field]) === undefined) this.#document.setIn([id, field], this.#document.createNode([]));
			for (const value of values) this.#document.addIn([id, field], this.#document.createNode(value));
		};
		append('aliases', newAliases);
		append('posts', newPosts);
		speaker.aliases.push(...newAliases);
		speaker.posts.push(...newPosts);
		for (const alias of newAliases) addId(this.#aliases, alias, id);
	}

	/** The text of speakers.yaml. */
	toString(): string {
		return this.#speakers.size === 0 ? '{}\n' : this.#document.toString({ lineWidth: 0, blockQuote: false });
	}
}
