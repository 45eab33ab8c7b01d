/** Collects the people of one transcript: one entry for each person, with every spelling; doubtful cases become findings. */

import { simplified } from '../../i18n/simplified.ts';
import { type Label, namingOfLabel } from '../turns/labels.ts';
import { mayName } from './person-names.ts';
import type { Finding, Person } from './transcript.ts';

export class PersonCollector {
	readonly people = new Map<string, Person>();
	/** Key of a person → each spelling of their label → its first line. */
	readonly #printed = new Map<string, Map<string, number>>();
	/** Role → key of the person who has it, if the transcript says so. */
	readonly #roles = new Map<string, string>();

	/** The key of the person that a label names. A new person is added. */
	keyOf(label: Label, line: number): string {
		const { kind, name, alias } = namingOfLabel(label);
		const holder = kind === 'role' ? this.#roles.get(name) : undefined;
		const key = holder ?? this.add({ name, aliases: [], posts: [], role: kind === 'role' || kind === 'addressed', line });
		if (alias !== null) {
			this.alias(key, alias);
			this.#roles.set(alias, this.#roles.get(alias) ?? key);
		}
		const printed = this.#printed.get(key) ?? new Map<string, number>();
		if (!printed.has(spelling(label))) printed.set(spelling(label), line);
		this.#printed.set(key, printed);
		return key;
	}

	/** Adds someone, or what is new about someone who is there already; returns the key. The script a name is written in makes no other person. */
	add(person: Person): string {
		const key = simplified(person.id ?? person.name);
		const known = this.people.get(key);
		if (known === undefined) {
			this.people.set(key, person);
			return key;
		}
		for (const alias of [person.name, ...person.aliases]) this.alias(key, alias);
		for (const post of person.posts) {
			if (!known.posts.some((one) => one.institution === post.institution && one.post === post.post)) known.posts.push(post);
		}
		return key;
	}

	alias(key: string, alias: string): void {
		const person = this.people.get(key);
		if (person !== undefined && alias !== person.name && !person.aliases.includes(alias)) person.aliases.push(alias);
	}

	/** What an editor should look at: one person under several spellings, spellings that may be one person. */
	findings(): Finding[] {
		const findings: Finding[] = [];
		for (const [key, printed] of this.#printed) {
			const name = this.people.get(key)?.name ?? key;
			if (printed.size > 1) {
				const spellings = [...printed].map(([text, line]) => `“${text}” (line ${line})`).join(', ');
				findings.push({ line: [...printed.values()][1] ?? 1, what: `${spellings} are taken to be one person, ${name}` });
			}
		}
		const everyone = [...this.people.values()];
		for (const { name, role, line } of everyone) {
			const others = role ? everyone.filter((other) => !other.role && mayName(name, other.name)) : [];
			if (others.length === 0) continue;
			const names = others.map((other) => other.name).join(' or ');
			findings.push({
				line,
				what: `“${name}” may be ${names}; they are kept apart. If they are one, give the pages the same id and add “${name}” to the aliases in speakers.yaml`,
			});
		}
		return findings;
	}
}

/** A label as printed, less the time in it and what marks it up. */
function spelling({ name, remark, printed }: Label): string {
	const colon = /[：:]/.exec(printed.slice(printed.lastIndexOf(remark ?? name)))?.[0] ?? '';
	return remark !== null && !/\d|[時时分點点]/.test(remark) ? `${name}（${remark}）${colon}` : `${name}${colon}`;
}
