package org.jansetu.api.uploads;

import java.io.InputStream;

/**
 * The file of a form.
 *
 * @param name as its sender called it; null where nothing was said
 * @param content its bytes, to be read once
 */
record FormFile(String name, InputStream content) {}
