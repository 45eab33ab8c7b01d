import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FACETS } from '../../../src/search/shared/facets.ts';
import { formatSearchState, ORDERS, parseSearchState } from '../../../src/search/shared/search-state.ts';
import { trials } from '../../support/trials.ts';

test('a search state can be written as an address and parsed again', () => {
	const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
	const state = fc.record({
		text: fc.string(),
		filters: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values])), { requiredKeys: [] }),
		included: fc.record({ direction: fc.constant(true), label: fc.constant(true) }, { requiredKeys: [] }),
		view: fc.constantFrom('passages' as const, 'lines' as const),
		order: fc.constantFrom(...ORDERS),
	});
	fc.assert(
		fc.property(state, (one) => {
			const { filters, included } = one;
			assert.deepEqual(parseSearchState(`?${formatSearchState(one)}`), { ...one, filters: { ...filters }, included: { ...included } });
		}),
		trials(1000),
	);
});

test('unknown parameters and values of an address are ignored', () => {
	assert.deepEqual(parseSearchState('?q=人才&view=cube&order=moon&also=ghosts&speaker=&w=1'), {
		text: '人才',
		filters: {},
		included: {},
		view: 'passages',
		order: 'record',
	});
});
