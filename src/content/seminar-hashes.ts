/** Hashes of whole seminars, made of what they were read from: to hash all their text again takes as long as reading it. Pure. */
import { hash } from 'node:crypto';
import { namesFor } from '../record/localize.ts';
import type { Archive, Seminar } from '../record/model.ts';

/** All that the conversion of a text depends on: the editors' wordings and the names that are kept. */
export function conversionOf(original: Archive): object {
	return [original.conversion, [...namesFor(original, 'hant')], [...namesFor(original, 'hans')]];
}

export class SeminarHashes {
	/** Id of a seminar → the hash of what it was read from, and of the posts, which other seminars have a say in. */
	readonly #originals: ReadonlyMap<string, string>;
	/** The hash of all that conversions depend on. */
	readonly #conversion: string;
	/** Seminar of an archive → its hash. */
	readonly #known = new WeakMap<object, string>();

	/** @param origins id of a seminar → a hash of all that it was read from */
	constructor(original: Archive, origins: ReadonlyMap<string, string>) {
		this.#originals = new Map(
			original.seminars.map(({ id, posts }) => [id, hash('sha256', JSON.stringify([origins.get(id), [...posts]]))]),
		);
		this.#conversion = hash('sha256', JSON.stringify(conversionOf(original)));
		this.add('original', original);
	}

	/** Adds the seminars of an archive. @param scope what was made of the original one: each scope is made of it in one way */
	add(scope: string, { seminars }: Archive): void {
		for (const seminar of seminars) this.#known.set(seminar, this.#hashIn(scope, seminar));
	}

	/** The hash of a seminar that is converted to a locale. */
	converted(id: string, locale: string): string {
		return hash('sha256', JSON.stringify([locale, this.#originals.get(id), this.#conversion]));
	}

	/** @throws Error for a seminar of no archive that was added */
	of(seminar: Seminar): string {
		const known = this.#known.get(seminar);
		if (known === undefined) throw new Error(`the seminar “${seminar.id}” is of no archive that was loaded`);
		return known;
	}

	#hashIn(scope: string, { id, converted }: Seminar): string {
		return converted ? this.converted(id, scope) : hash('sha256', JSON.stringify([scope, this.#originals.get(id)]));
	}
}
