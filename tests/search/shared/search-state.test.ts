import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FACETS } from '../../../src/search/shared/facets.ts';
import { ORDERS, readAsking, writeAsking } from '../../../src/search/shared/search-state.ts';
import { trials } from '../../support/trials.ts';

test('whatever is asked can be written as an address and read again', () => {
	const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
	const asking = fc.record({
		text: fc.string(),
		choice: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values])), { requiredKeys: [] }),
		also: fc.record({ direction: fc.constant(true), label: fc.constant(true) }, { requiredKeys: [] }),
		view: fc.constantFrom('passages' as const, 'lines' as const),
		order: fc.constantFrom(...ORDERS),
	});
	fc.assert(
		fc.property(asking, (one) => {
			const { choice, also } = one;
			assert.deepEqual(readAsking(`?${writeAsking(one)}`), { ...one, choice: { ...choice }, also: { ...also } });
		}),
		trials(1000),
	);
});

test('an address with what nobody knows asks for what is left', () => {
	assert.deepEqual(readAsking('?q=人才&view=cube&order=moon&also=ghosts&speaker=&w=1'), {
		text: '人才',
		choice: {},
		also: {},
		view: 'passages',
		order: 'record',
	});
});
