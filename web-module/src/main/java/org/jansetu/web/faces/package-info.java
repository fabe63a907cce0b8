/**
 * What all pages share: who is signed in, which folder needs which role, and the headers that a
 * browser obeys.
 *
 * <p>The folder is the permission: {@link org.jansetu.web.faces.Folder} is the whole table.
 */
package org.jansetu.web.faces;
