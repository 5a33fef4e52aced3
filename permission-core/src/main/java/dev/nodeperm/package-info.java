/**
 * What the permission model of a given Node.js release decides.
 *
 * <p>A {@link dev.nodeperm.NodeLaunch} (release, command line, NODE_OPTIONS, config file, working
 * directory, files) is started into a {@link dev.nodeperm.Launch}: a process with a {@link
 * dev.nodeperm.ProcessPermission} to ask, or the failure that the release stops with.
 *
 * <p>The model is a seat belt, not a sandbox: it keeps trusted code from overreaching by accident
 * and does not contain hostile code. This library says what it decides; it enforces nothing.
 */
@NullMarked
package dev.nodeperm;

import org.jspecify.annotations.NullMarked;
