/**
 * A programme's folder: read, checked, compared, published.
 *
 * <p>A new programme is one folder of data. Before anything of it is applied it is read with limits
 * (from a disk or a ZIP archive), held to the JSON Schemas, and put through named cross-checks that
 * say file, key and why; all findings come at once. These classes are plain: the command line runs
 * them without a server. {@link org.jansetu.onboarding.Onboarding} then publishes the folder in one
 * transaction through the front doors of the packages that keep its parts, so that nothing is ever
 * half applied; the same folder again changes nothing.
 *
 * <p>What is published of a folder: each file as a section under its path without the ending
 * ({@code programme}, {@code texts/hi}, {@code examples/fees}). References are resolved into the
 * sections: {@code hierarchy} has all its areas, {@code departments} is the list of all
 * departments, {@code holidays} the list of days with their names; so a version never depends on a
 * file outside it.
 *
 * <p>When the server starts, every folder beside it that differs from what is published is
 * published; in a demo the demo users and kiosks follow.
 *
 * <p>Keeps no table of its own and knows no programme by name.
 */
package org.jansetu.onboarding;
