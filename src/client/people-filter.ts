/** The field that filters people: shows those whose name, in either script or romanized, has what is typed. */
import type { FilteredName } from '../record/person-lines.ts';
import { plainLatin } from '../search/shared/latin.ts';

/** More matches are not listed; a longer query finds them. */
const MOST_LISTED = 40;

const filter = document.querySelector<HTMLElement>('.people-filter');
const field = filter?.querySelector('input');
const list = filter?.querySelector('ul');
const status = filter?.querySelector('output');
let names: Promise<FilteredName[]> | undefined;

function load({ dataset }: HTMLElement): Promise<FilteredName[]> {
	names ??= fetch(dataset['names'] ?? '').then((answer) => {
		if (!answer.ok) throw new Error(`${answer.status}`);
		return answer.json() as Promise<FilteredName[]>;
	});
	return names;
}

/** The people a query fits: names that begin with it first. */
function matching(all: readonly FilteredName[], query: string): FilteredName[] {
	const text = query.normalize('NFKC').trim();
	const latin = plainLatin(text);
	const fits = ([, name, original, romanization]: FilteredName) =>
		name.includes(text) || original.includes(text) || (/^[a-z]/.test(latin) && romanization.startsWith(latin));
	const begins = ([, name, original]: FilteredName) => name.startsWith(text) || original.startsWith(text);
	const found = all.filter(fits);
	return [...found.filter(begins), ...found.filter((name) => !begins(name))];
}

async function show(): Promise<void> {
	if (!filter || !field || !list || !status) return;
	const query = field.value;
	if (query.trim() === '') {
		list.replaceChildren();
		status.textContent = '';
		return;
	}
	try {
		const found = matching(await load(filter), query);
		if (field.value !== query) return;
		list.replaceChildren(
			...found.slice(0, MOST_LISTED).map(([id, name, , , characters, home]) => {
				const item = document.createElement('li');
				const link = document.createElement('a');
				link.href = `${filter.dataset['home']}${home ?? `speakers/${id}/`}`;
				link.textContent = name;
				const amount = document.createElement('span');
				amount.className = 'quiet';
				amount.textContent = characters > 0 ? (filter.dataset['amount'] ?? '').replace('{n}', String(characters)) : '';
				item.append(link, ' ', amount);
				return item;
			}),
		);
		status.textContent = (filter.dataset['found'] ?? '').replace('{n}', String(found.length));
	} catch {
		names = undefined;
		// The form still leads to the search, which tells of a fault itself.
		status.textContent = filter.dataset['failed'] ?? '';
	}
}

field?.addEventListener('focus', () => filter && load(filter).catch(() => undefined), { once: true });
field?.addEventListener('input', () => void show());
