import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FACETS } from '../../../src/search/shared/facets.ts';
import { formatSearchState, ORDERS_OF, parseSearchState, UNITS, VIEWS } from '../../../src/search/shared/search-state.ts';
import { trials } from '../../support/trials.ts';

test('a search state can be written as an address and parsed again', () => {
	const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
	const state = fc.record({
		text: fc.string(),
		filters: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values])), { requiredKeys: [] }),
		included: fc.record({ direction: fc.constant(true), label: fc.constant(true) }, { requiredKeys: [] }),
	});
	const shown = fc.constantFrom(...VIEWS).chain((view) =>
		fc.record({
			view: fc.constant(view),
			order: fc.constantFrom(...ORDERS_OF[view]),
			versus: view === 'chart' ? fc.string() : fc.constant(''),
			unit: view === 'chart' ? fc.constantFrom(...UNITS) : fc.constant('count' as const),
		}),
	);
	fc.assert(
		fc.property(state, shown, (asked, how) => {
			const { filters, included } = asked;
			const one = { ...asked, ...how };
			assert.deepEqual(parseSearchState(`?${formatSearchState(one)}`), { ...one, filters: { ...filters }, included: { ...included } });
		}),
		trials(1000),
	);
});

test('unknown parameters and values of an address are ignored', () => {
	assert.deepEqual(parseSearchState('?q=人才&view=cube&order=moon&also=ghosts&speaker=&w=1&unit=ell'), {
		text: '人才',
		filters: {},
		included: {},
		view: 'passages',
		order: 'record',
		versus: '',
		unit: 'count',
	});
});

test('a second query is compared in charts; an order that a view does not have is ignored', () => {
	const { view, versus, text } = parseSearchState('?q=新質生產力&vs=高質量發展');
	assert.deepEqual({ view, versus, text }, { view: 'chart', versus: '高質量發展', text: '新質生產力' });
	assert.equal(parseSearchState('?q=人才&view=lines&vs=創新').versus, '');
	assert.equal(parseSearchState('?q=人才&order=before').order, 'record');
	assert.equal(parseSearchState('?q=人才&view=lines&order=before').order, 'before');
});
