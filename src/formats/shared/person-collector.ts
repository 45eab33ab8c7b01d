/** Collects the people of one transcript: one entry for each person, with every spelling. */

import { simplified } from '../../i18n/simplified.ts';
import type { Post } from '../../record/model.ts';
import type { Label } from './label-forms.ts';
import { namingOfLabel } from './label-trust.ts';
import { isAnonymous, mayName, namingOf } from './person-names.ts';
import { postsIn } from './posts.ts';
import type { Finding, Person } from './transcript.ts';

export class PersonCollector {
	readonly people = new Map<string, Person>();
	/** Person's key → spelling in labels → line of its first use. */
	readonly #spellings = new Map<string, Map<string, number>>();
	/** Role → key of the person who has it in this transcript; null where several have it: alone it then means none of them. */
	readonly #roles = new Map<string, string | null>();

	/**
	 * The key of the person whom a label names; a new person is added.
	 * @param given the person's name, where the editor says whose label it is
	 */
	keyOf(label: Label, line: number, given?: string): string {
		if (given !== undefined) return this.add({ name: given, aliases: [], posts: [], isRole: false, line });
		const { kind, name: ownName, alias, post } = namingOfLabel(label);
		const posts = [...postsIn(post ?? ''), ...postsOf(label.remark)];
		// 記者（江口日報） and 記者（觀察網） are two people: a role that many have at once means whom the brackets say.
		const name = kind === 'role' && posts.length > 0 && MANY.test(simplified(ownName)) ? `${ownName}（${label.remark}）` : ownName;
		const holder = kind === 'role' && posts.length === 0 ? (this.#roles.get(name) ?? undefined) : undefined;
		const isRole = kind === 'role' || kind === 'addressed' || (posts.length === 0 && isAnonymous(name));
		const key = holder ?? this.add({ name, aliases: [], posts, isRole, line });
		if (alias !== null) {
			this.addAlias(key, alias);
			const before = this.#roles.get(alias);
			this.#roles.set(alias, before === undefined || before === key ? key : null);
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

/** Roles that several people have at one seminar. */
const MANY =
	/^(?:记者|[观听]众|学生|同学|家长|网友|读者|提?问者?|提问人?|答|回答者?|代表|嘉宾|委员|民众|与会者|来宾|居民|村民|Q|A|Question|Answer|Audience(?: Member)?|Participant)$/iu;
/** Languages and the like, which say how somebody spoke. */
const MANNER =
	/译|譯|语|語|话$|話$|[插追]问|插問|追問|打断|打斷|补充|補充|[线線]上|[视視][频頻訊讯]|书面|書面|[电電][话話]|[连連][线線]|宣[读讀]|代[读讀]|在座位上|在席位上|[Ii]n |interpret|translat|external|guest|host|外部|来宾|來賓/iu;

/** The posts in a wording before or behind a name; none where it is a name, a role, or says how somebody spoke. */
function postsOf(wording: string | null): Post[] {
	if (wording === null || MANNER.test(wording) || ['person', 'role', 'addressed'].includes(namingOf(wording).kind)) return [];
	const posts = postsIn(wording);
	return posts.length > 0 ? posts : [{ institution: wording }];
}

/** A label as printed, without markup and without a time. */
function spellingOf({ name, remark, printed }: Label): string {
	const colon = /[：:]/.exec(printed.slice(printed.lastIndexOf(remark ?? name)))?.[0] ?? '';
	return remark !== null && !/\d|[時时分點点]/.test(remark) ? `${name}（${remark}）${colon}` : `${name}${colon}`;
}
