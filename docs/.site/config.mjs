// How the documents become a site. They stay as they are read in the repository; build-site copies them beside this
// file, where a folder's README is its index.

import { readFileSync } from 'node:fs'

// The menu is the table of contents, so that there is one order to keep.
const contents = readFileSync(new URL('../docs/index.md', import.meta.url), 'utf8')
const sidebar = []
for (const line of contents.split('\n')) {
  const part = /^## (.+)$/.exec(line)
  const page = /^- \[([^\]]+)\]\(([^)#]+\.md)\)/.exec(line)
  if (part) {
    sidebar.push({ text: part[1], items: [] })
  } else if (page && sidebar.length) {
    const path = new URL(page[2], 'file:///docs/').pathname
    sidebar.at(-1).items.push({ text: page[1], link: path.replace(/index\.md$/, '').replace(/\.md$/, '') })
  }
}

export default {
  title: 'nodeperm',
  description: 'What the permission model of a given Node.js release decides',
  lang: 'en',
  base: process.env.SITE_BASE ?? '/',
  outDir: process.env.SITE_OUT,
  // A link between documents that leads nowhere fails the build; what is no document is joined to the site later or not at all.
  ignoreDeadLinks: [/LICENSE$/, /\/ci\/guard$/, /\.(json|xml|yml|java|js|cjs|mjs)$/, /^\/javadoc\//],
  markdown: {
    // Text in angle brackets is text.
    config: (md) => md.set({ html: false }),
    languageAlias: { console: 'shellsession' },
  },
  // The tables by release are wide.
  transformPageData: (page) => {
    if (page.relativePath.startsWith('docs/reference/')) {
      page.frontmatter.aside = false
    }
  },
  themeConfig: {
    nav: [
      { text: 'Contents', link: '/docs/' },
      { text: 'Javadoc', link: '/javadoc/index.html', target: '_self' },
    ],
    sidebar,
    outline: [2, 3],
    search: { provider: 'local' },
    footer: { message: 'nodeperm models a seat belt, not a sandbox. It enforces nothing.' },
  },
}
