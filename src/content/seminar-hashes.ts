/** Hashes of whole seminars, made of what they were read from: to hash all their text again takes as long as reading it. Pure. */
import { hash } from 'node:crypto';
import type { Locale } from '../i18n/locale.ts';
import { type ConversionParts, namesFor } from '../record/localize.ts';
import type { Archive, Seminar } from '../record/model.ts';

/** All that the conversion of a text depends on: the editors' wordings and the names that are kept. */
export function conversionOf(original: ConversionParts): object {
	return [original.conversion, [...namesFor(original, 'hant')], [...namesFor(original, 'hans')]];
}

/** Hashes of the texts of seminars: of all but posts, in which other seminars have a say. */
export class TextHashes {
	readonly #origins: ReadonlyMap<string, string>;
	/** The hash of all that conversions depend on. */
	readonly #conversion: string;

	/** @param origins id of a seminar → a hash of all that it was read from; may grow */
	constructor(original: ConversionParts, origins: ReadonlyMap<string, string>) {
		this.#origins = origins;
		this.#conversion = hash('sha256', JSON.stringify(conversionOf(original)));
	}

	/** Of a seminar in its own script, or as a locale's edition shows it. */
	of({ id, converted }: Pick<Seminar, 'id' | 'converted'>, scope: 'original' | Locale): string {
		return converted ? this.converted(id, scope) : hash('sha256', JSON.stringify([scope, this.#origins.get(id)]));
	}

	/** Of a seminar that is converted to a locale. */
	converted(id: string, scope: string): string {
		return hash('sha256', JSON.stringify([scope, this.#origins.get(id), this.#conversion]));
	}
}

/** What is known of a seminar of an archive. */
interface Hashes {
	whole: string;
	texts: string;
}

export class SeminarHashes {
	readonly texts: TextHashes;
	/** By the seminars of the archives that were added. */
	readonly #known = new WeakMap<Seminar, Hashes>();

	/** @param origins id of a seminar → a hash of all that it was read from */
	constructor(original: Archive, origins: ReadonlyMap<string, string>) {
		this.texts = new TextHashes(original, origins);
		this.add('original', original);
	}

	/** Adds the seminars of an archive. @param scope what was made of the original one: each scope is made of it in one way */
	add(scope: 'original' | Locale, { seminars }: Archive): void {
		for (const seminar of seminars) {
			const texts = this.texts.of(seminar, scope);
			this.#known.set(seminar, { texts, whole: hash('sha256', JSON.stringify([scope, texts, [...seminar.posts]])) });
		}
	}

	/** @throws Error for a seminar of no archive that was added */
	of(seminar: Seminar): Hashes {
		const known = this.#known.get(seminar);
		if (known === undefined) throw new Error(`the seminar “${seminar.id}” is of no archive that was loaded`);
		return known;
	}
}
