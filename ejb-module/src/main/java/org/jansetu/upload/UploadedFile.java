package org.jansetu.upload;

/**
 * A file that has passed every check and is to be kept.
 *
 * @param name its name
 * @param content what it is
 * @param sha256 its fingerprint
 * @param bytes all of it; not to be changed
 */
record UploadedFile(String name, Content content, String sha256, byte[] bytes) {}
