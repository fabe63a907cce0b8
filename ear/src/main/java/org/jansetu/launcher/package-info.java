/**
 * Starts and stops the server: settings, database, migrations, Payara Micro with the archive.
 *
 * <p>Reads its settings from the environment only, refuses wrong ones with one sentence before
 * anything is started, and leaves nothing running behind when it stops. It knows no business: what
 * happens after the archive is deployed belongs to the archive. The order is fixed: settings,
 * database, migrations, container, deployment; stopping is the same order backwards.
 */
package org.jansetu.launcher;
