/** On arrival from a search its wordings are marked; what that takes is loaded only then. */
const query = new URLSearchParams(location.search).get('q');
const element = document.querySelector('search-marks');
if (query && element) void import('./match-marks.ts');
