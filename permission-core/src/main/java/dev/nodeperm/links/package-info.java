/**
 * What granted paths really reach. The runtime decides by the text of a path; the kernel then
 * follows links. Here the two are asked side by side: for one path ({@link
 * dev.nodeperm.links.Reach}) and for all links in what is granted ({@link
 * dev.nodeperm.links.LinkAudit}).
 */
@NullMarked
package dev.nodeperm.links;

import org.jspecify.annotations.NullMarked;
