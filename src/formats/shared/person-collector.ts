/** Collects the people of one transcript: one entry for each person, with every spelling. */

import { simplified } from '../../i18n/simplified.ts';
import { mayName } from './person-names.ts';
import { type Label, namingOfLabel } from './speaker-labels.ts';
import type { Finding, Person } from './transcript.ts';

export class PersonCollector {
	readonly people = new Map<string, Person>();
	/** Person's key → spelling in labels → line of its first use. */
	readonly #spellings = new Map<string, Map<string, number>>();
	/** Role → key of the person who has it in this transcript. */
	readonly #roles = new Map<string, string>();

	/** The key of the person whom a label names; a new person is added. */
	keyOf(label: Label, line: number): string {
		const { kind, name, alias } = namingOfLabel(label);
		const holder = kind === 'role' ? this.#roles.get(name) : undefined;
		const key = holder ?? this.add({ name, aliases: [], posts: [], isRole: kind === 'role' || kind === 'addressed', line });
		if (alias !== null) {
			this.addAlias(key, alias);
			this.#roles.set(alias, this.#roles.get(alias) ?? key);
		}
		const spellings = this.#spellings.get(key) ?? new Map<string, number>();
		if (!spellings.has(spellingOf(label))) spellings.set(spellingOf(label), line);
		this.#spellings.set(key, spellings);
		return key;
	}

	/** Adds a person, or new aliases and posts to one who is known. Returns the key: traditional and simplified spelling have the same. */
	add(person: Person): string {
		const key = simplified(person.id ?? person.name);
		const known = this.people.get(key);
		if (known === undefined) {
			this.people.set(key, person);
			return key;
		}
		for (const alias of [person.name, ...person.aliases]) this.addAlias(key, alias);
		for (const post of person.posts) {
			if (!known.posts.some((one) => one.institution === post.institution && one.post === post.post)) known.posts.push(post);
		}
		return key;
	}

	addAlias(key: string, alias: string): void {
		const person = this.people.get(key);
		if (person !== undefined && alias !== person.name && !person.aliases.includes(alias)) person.aliases.push(alias);
	}

	/** People who were merged under several spellings, and people who may be the same but were not merged. */
	findings(): Finding[] {
		const findings: Finding[] = [];
		for (const [key, spellings] of this.#spellings) {
			if (spellings.size < 2) continue;
			const list = [...spellings].map(([text, line]) => `“${text}” (line ${line})`).join(', ');
			const line = [...spellings.values()][1] ?? 1;
			findings.push({ line, message: `${list} were merged as one person, ${this.people.get(key)?.name ?? key}` });
		}
		const everyone = [...this.people.values()];
		for (const { name, isRole, line } of everyone) {
			const others = isRole ? everyone.filter((other) => !other.isRole && mayName(name, other.name)) : [];
			if (others.length === 0) continue;
			const names = others.map((other) => other.name).join(' or ');
			findings.push({
				line,
				message: `“${name}” may be the same person as ${names}; they were not merged. If they are one person, give their pages the same id and add “${name}” to the aliases in speakers.yaml`,
			});
		}
		return findings;
	}
}

/** A label as printed, without markup and without a time. */
function spellingOf({ name, remark, printed }: Label): string {
	const colon = /[：:]/.exec(printed.slice(printed.lastIndexOf(remark ?? name)))?.[0] ?? '';
	return remark !== null && !/\d|[時时分點点]/.test(remark) ? `${name}（${remark}）${colon}` : `${name}${colon}`;
}
