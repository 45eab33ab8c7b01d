/** The remark plugins of the record: the ones that parse its pages are the ones Astro renders our own MDX with. */
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What is added to CommonMark: emphasis next to Chinese characters and punctuation. */
export const remarkPlugins = [remarkCjkFriendly];

/** Parses the text of an MDX page. Throws a VFileMessage with line and column where its syntax is wrong. */
export const mdxParser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).use(remarkPlugins).freeze();
