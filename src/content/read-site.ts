/** Reads `content/site.yaml`: the identity of the site, with neutral values for what it leaves out. Pure. */
import type { z } from 'zod';
import { hant } from '../i18n/interface/hant.ts';
import { BACKGROUNDS } from '../record/palette.ts';
import type { SiteIdentity } from '../record/site-identity.ts';
import { contrast, TEXT_CONTRAST } from './contrast.ts';
import type { ReadContext } from './read-context.ts';
import { readMark } from './read-mark.ts';
import { queryPart, siteSchema } from './schemas/site-schema.ts';
import { type Checked, readYaml } from './yaml.ts';

const FILE = 'site.yaml';
const NEUTRAL_ACCENT = { light: '#3d5166', dark: '#a9c1da' };

export interface SiteRead {
	site: SiteIdentity;
	/** The file as checked, for problems found later. */
	checked: Checked<z.output<typeof siteSchema>>;
}

/** Links and marks can be read on everything they stand on. */
function checkAccent(context: ReadContext, { file, lineAt }: SiteRead['checked'], accent: SiteIdentity['accent']): void {
	for (const scheme of ['light', 'dark'] as const) {
		const found = Object.values(BACKGROUNDS[scheme]).map((ground) => ({ ground, ratio: contrast(accent[scheme], ground) }));
		const worst = found.reduce((a, b) => (b.ratio < a.ratio ? b : a));
		if (worst.ratio >= TEXT_CONTRAST) continue;
		// Rounded down: 4.49 must not be called 4.5.
		const ratio = Math.floor(worst.ratio * 10) / 10;
		const what = `accent.${scheme}: ${accent[scheme]} has a contrast of ${ratio}:1 on ${worst.ground}; text needs ${TEXT_CONTRAST}:1`;
		const remedy = `Choose a ${scheme === 'light' ? 'darker' : 'lighter'} colour.`;
		context.problems.push({ file, line: lineAt(['accent', scheme]), what, remedy });
	}
}

/** The identity of the site. Faults are added to the context's problems. */
export function readSite(context: ReadContext): SiteRead {
	const checked = readYaml(context.files.get(FILE) ?? '', siteSchema, context.pathOf(FILE));
	context.problems.push(...checked.problems);
	const { name = hant.site, tagline = hant.tagline, accent = NEUTRAL_ACCENT, ...given } = checked.value ?? siteSchema.parse({});
	checkAccent(context, checked, accent);
	const mark = readMark(context, given.mark ?? ([...name][0] as string), checked.file, checked.lineAt(['mark']));
	const questions = given.questions.map((one) => {
		if (typeof one === 'string') return { text: one };
		const { text, ...where } = one;
		return { text, where };
	});
	const searches = given.searches.map(({ id, title, address }) => ({ id, title, query: queryPart(address).toString() }));
	return { site: { ...given, name, tagline, accent, mark, questions, searches }, checked };
}
