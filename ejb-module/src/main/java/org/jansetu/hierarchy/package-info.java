/**
 * The tree of areas in which everything of a programme happens, and the programme's departments.
 *
 * <p>Areas form one tree: state, division, district and what lies below; which kinds there are is
 * said by the programme's folder. Departments sit beside the tree. Both are brought by a
 * publication, nobody edits them one by one.
 *
 * <p>Keeps {@code hierarchy.area} and {@code hierarchy.department}. Reading costs no database call:
 * the tree of a published version is read once and kept in the memory of that version. An area or
 * department is never deleted; one that a later version no longer names is withdrawn, which hides
 * it from lists while what refers to it still finds it.
 *
 * <p>Knows nothing of kiosks or of people.
 */
package org.jansetu.hierarchy;
