/**
 * Files over HTTP: forms of {@code multipart/form-data}, RFC 7578, read as they come in.
 *
 * <p>Nothing is written to a disk and nothing is held but the piece that is being looked at: the
 * file of the form is a stream that ends where its part ends. Headers are limited to 8 KiB a part.
 */
package org.jansetu.api.uploads;
