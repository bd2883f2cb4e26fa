package io.glossa.retrieval.upload;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it arrives.
 *
 * @param name as the client gave it, perhaps with folders
 * @param size in bytes
 */
public record IncomingFile(String name, long size, InputStreamSource content) {}
