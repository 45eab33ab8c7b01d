/** PostCSS plugin: gives `--site-accent` in tokens.css the colours of `content/site.yaml`, so that pages need no further stylesheet. */
import { originalArchive } from './gateway.ts';

export const accentCss = {
	postcssPlugin: 'site-accent',
	Declaration: {
		'--site-accent': (declaration: { value: string }) => {
			const { light, dark } = originalArchive().site.accent;
			const value = `light-dark(${light}, ${dark})`;
			// PostCSS visits a changed declaration again.
			if (declaration.value !== value) declaration.value = value;
		},
	},
};
