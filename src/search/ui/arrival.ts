/** Loads the marks of a search's matches, only if the address has a query. */
const query = new URLSearchParams(location.search).get('q');
const element = document.querySelector('search-marks');
if (query && element) void import('./match-marks.ts');
