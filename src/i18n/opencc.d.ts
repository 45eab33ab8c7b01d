/** Types of opencc-js's dictionaries, which it ships without: entries `traditional simplified`, separated by `|`. */
declare module 'opencc-js/dict/*' {
	const dictionary: string;
	export default dictionary;
}
