/**
 * Files that people hand in: scans of papers, photographs, signatures.
 *
 * <p>{@link org.jansetu.upload.Uploads#keep} takes a PDF, JPEG or PNG, known by its content and
 * never by its name, and writes it into the database in one transaction: what was answered with an
 * id survives a server that dies in the next moment. Nothing is decoded, decompressed or run here;
 * an image's size is read from its header, and its structure is walked to the end, so that neither
 * a bomb nor half a file gets in.
 *
 * <p>Keeps {@code upload.file}. A file belongs to whoever handed it in until a capability links it
 * to its subject, such as a case; from then on only that subject leads to it, and whoever may see
 * the subject is that capability's to decide. What is linked to nothing is forgotten after 30 days.
 *
 * <p>A paper of the basket may have {@link org.jansetu.upload.Limits} of its own: kinds, bytes and
 * pixels, kept when the file is handed in for that paper and again when it is filed.
 *
 * <p>Limits: 5 MiB a file, 40 megapixels and 20,000 pixels a side, 200 files waiting to be linked a
 * person, 8 files being read at the same time. Never keeps an executable, an archive, or a document
 * that runs something when it is opened.
 */
package org.jansetu.upload;
