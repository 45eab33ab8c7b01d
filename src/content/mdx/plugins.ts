/** The remark plugins for MDX: the record's pages are parsed with the same ones as the site's own MDX pages. */
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Added to CommonMark: emphasis next to Chinese characters and punctuation. */
export const remarkPlugins = [remarkCjkFriendly];

/** Parses the text of an MDX page. Throws a VFileMessage with line and column if its syntax is wrong. */
export const mdxParser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).use(remarkPlugins).freeze();
