package org.jansetu.upload;

import java.time.OffsetDateTime;

/**
 * A file that was handed in, without its bytes.
 *
 * @param id 32 hexadecimal digits that nobody can guess
 * @param fileName the name it was handed in under, in NFC; never a path
 * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}, by content
 * @param bytes its length
 * @param sha256 its fingerprint, 64 hexadecimal digits
 * @param width in pixels; 0 for a document
 * @param height in pixels; 0 for a document
 * @param at when it was handed in, with the programme's offset
 * @param subject what it is linked to, such as a case's number; null while it is not
 */
public record UploadCard(
    String id,
    String fileName,
    String mediaType,
    long bytes,
    String sha256,
    int width,
    int height,
    OffsetDateTime at,
    String subject) {}
