/** opencc-js ships its dictionaries without types: entries `traditional simplified`, separated by `|`. */
declare module 'opencc-js/dict/*' {
	const dictionary: string;
	export default dictionary;
}
