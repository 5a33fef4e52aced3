package dev.nodeperm.operation;

/**
 * A message on a diagnostics channel. Immutable.
 *
 * @param channel the channel's name, such as {@code node:permission-model:fs}
 * @param permission its {@code permission}, such as {@code FileSystemRead}
 * @param resource its {@code resource}
 */
public record Published(String channel, String permission, String resource) {}
