/** The views that only their readers load: concordance lines and charts. */
import type { SearchState } from '../shared/search-state.ts';

/** The modules of these views. */
export interface OwnView {
	charts?: typeof import('./chart.ts');
	concordance?: typeof import('./concordance.ts');
}

/** Whether a state's view compares with how much is said. */
export function needsLengths({ view }: SearchState): boolean {
	return view === 'chart' || view === 'lines';
}

/** Loads the module of a state's view, if that is one of its own. */
export async function loadView({ view }: SearchState): Promise<OwnView> {
	if (view === 'chart') return { charts: await import('./chart.ts') };
	return view === 'lines' ? { concordance: await import('./concordance.ts') } : {};
}
