/**
 * What the tests that run in the container share: one PostgreSQL, one archive, one start.
 *
 * <p>{@link org.jansetu.testing.TestDatabase} starts a real PostgreSQL before the container and
 * migrates it with the same two roles as the server has. {@link org.jansetu.testing.OneContainer}
 * deploys {@link org.jansetu.testing.TestArchive} once for all test classes. A test extends {@link
 * org.jansetu.testing.InContainer} and says as whom it calls.
 */
package org.jansetu.testing;
